package org.chosei.server.publication;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.chosei.core.publication.Face;
import org.chosei.core.publication.Words;

/** Sets a report's HTML as a tagged PDF (PDF/UA-1, PDF/A-3a) in the report's own faces. */
final class PdfEdition {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfEdition() {}

    static byte[] render(String html, Words words) {
        XRLog.setLoggingEnabled(false);
        Typefaces faces = Typefaces.shipped();
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            for (Face face : Face.values()) {
                builder.useFont(
                        () -> faces.open(face), face.family(), face.isBold() ? BOLD : REGULAR, FontStyle.NORMAL, true);
            }
            builder.useSVGDrawer(drawer);
            builder.useUnicodeLineBreaker(new KinsokuBreaker());
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer("Chosei");
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return describeLinks(pdf.toByteArray(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDF/UA 7.18.5: each link says where it goes, which the renderer leaves out. */
    private static byte[] describeLinks(byte[] pdf, Words words) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream described = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                        link.setContents(description(document, link, words));
                    }
                }
            }
            document.save(described);
            return described.toByteArray();
        }
    }

    private static String description(PDDocument document, PDAnnotationLink link, Words words) throws IOException {
        if (link.getAction() instanceof PDActionURI address) {
            return address.getURI();
        }
        PDDestination destination = link.getDestination();
        if (destination == null && link.getAction() instanceof PDActionGoTo action) {
            destination = action.getDestination();
        }
        return destination instanceof PDPageDestination place
                ? words.get("page.link", document.getPages().indexOf(place.getPage()) + 1)
                : words.get("contents");
    }
}
