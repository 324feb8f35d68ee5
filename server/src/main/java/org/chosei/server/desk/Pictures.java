package org.chosei.server.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Paints a page of a fax anew as PNG, so that only dots of it reach a browser: nothing of the file itself does. */
final class Pictures {
    private static final Set<String> RASTER =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/tif", "image/gif", "image/bmp");
    private static final String PDF = "application/pdf";
    private static final long MOST_DOTS = 60_000_000;
    private static final float DPI = 110;
    /** More than a person looks at on one screen; the file can be downloaded. */
    private static final int MOST_PAGES = 40;

    private Pictures() {}

    static boolean canShow(String mediaType) {
        return RASTER.contains(mediaType) || mediaType.equals(PDF);
    }

    /** How many pages a file has that can be painted; none where it is broken or no picture after all. */
    static int pages(byte[] file, String mediaType) {
        try {
            return Math.min(MOST_PAGES, mediaType.equals(PDF) ? pdfPages(file) : rasterPages(file));
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** @param page from 0; empty when there is no such page or the file is no picture after all */
    static Optional<byte[]> png(byte[] file, String mediaType, int page) {
        try {
            Optional<BufferedImage> image = mediaType.equals(PDF) ? pdfPage(file, page) : raster(file, page);
            return image.isPresent() ? Optional.of(encoded(image.get())) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a broken or hostile file; it can be downloaded and nothing else
        }
    }

    private static int rasterPages(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return reader.getNumImages(true);
            } finally {
                reader.dispose();
            }
        }
    }

    private static int pdfPages(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        }
    }

    private static Optional<BufferedImage> raster(byte[] file, int page) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                boolean exists = page < reader.getNumImages(true);
                return exists && (long) reader.getWidth(page) * reader.getHeight(page) <= MOST_DOTS
                        ? Optional.of(reader.read(page))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> pdfPage(byte[] file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (page >= document.getNumberOfPages()) {
                return Optional.empty();
            }
            var box = document.getPage(page).getCropBox();
            boolean fits = box.getWidth() * (double) box.getHeight() * (DPI / 72) * (DPI / 72) <= MOST_DOTS;
            return fits
                    ? Optional.of(new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.GRAY))
                    : Optional.empty();
        }
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
