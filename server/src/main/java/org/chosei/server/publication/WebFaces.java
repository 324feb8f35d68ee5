package org.chosei.server.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.chosei.core.publication.Face;

/**
 * The report's faces for a browser: as data in the page itself, cut down to the signs that the page holds, so that one file looks
 * the same on every reader's system and asks nobody for anything.
 */
final class WebFaces {
    /** What tables, ports and logs are set in: no Japanese, so that the fixed-pitch faces stay small. */
    private static final int BEYOND_LATIN = 0x3000;

    /** What sets lines from left to right; what is for lines downwards does not follow the cutting. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
            "prep");

    private final Typefaces faces;

    WebFaces(Typefaces faces) {
        this.faces = faces;
    }

    /** Rules for a style sheet. */
    String css(String page) {
        Set<Integer> signs = page.codePoints().boxed().collect(Collectors.toSet());
        return EnumSet.allOf(Face.class).stream()
                .map(face -> rule(face, isFixed(face) ? latin(signs) : signs))
                .collect(Collectors.joining());
    }

    private String rule(Face face, Set<Integer> signs) {
        return "@font-face { font-family: '%s'; font-weight: %d; src: url(data:font/woff;base64,%s) format('woff') }%n"
                .formatted(
                        face.family(),
                        face.isBold() ? 700 : 400,
                        Base64.getEncoder().encodeToString(Woff.of(subset(face, signs))));
    }

    private byte[] subset(Face face, Set<Integer> signs) {
        ByteArrayOutputStream subset = new ByteArrayOutputStream();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(faces.open(face)))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(signs);
            subsetter.writeToStream(subset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return subset.toByteArray();
    }

    private static boolean isFixed(Face face) {
        return face.family().equals(Face.NUMBERS.family());
    }

    private static Set<Integer> latin(Set<Integer> signs) {
        return signs.stream().filter(sign -> sign < BEYOND_LATIN).collect(Collectors.toSet());
    }
}
