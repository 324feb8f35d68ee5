package org.chosei.server.rehearsal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A page as a FAX machine sends it: black on white, to be read by a person. */
final class FaxPage {
    private static final int WIDTH = 864;
    private static final int LINE = 28;
    private static final int MARGIN = 60;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 18);

    private FaxPage() {}

    static byte[] of(String text) {
        int lines = (int) text.lines().count();
        BufferedImage page = new BufferedImage(WIDTH, 2 * MARGIN + lines * LINE, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(FONT);
        int y = MARGIN;
        for (String line : text.lines().toList()) {
            pen.drawString(line, MARGIN, y);
            y += LINE;
        }
        pen.dispose();
        return tiff(page);
    }

    private static byte[] tiff(BufferedImage page) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, "tiff", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
