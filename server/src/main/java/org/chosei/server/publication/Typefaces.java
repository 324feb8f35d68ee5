package org.chosei.server.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.chosei.core.publication.Face;
import org.chosei.core.publication.TextWidths;

/** The report's faces: BIZ UDPGothic and BIZ UDGothic (SIL OFL 1.1), repaired in memory for the PDF and measured for labels. */
final class Typefaces implements TextWidths {
    private static final Map<Face, String> FILES = Map.of(
            Face.WORDS, "BIZUDPGothic_400Regular.ttf",
            Face.WORDS_BOLD, "BIZUDPGothic_700Bold.ttf",
            Face.NUMBERS, "BIZUDGothic_400Regular.ttf",
            Face.NUMBERS_BOLD, "BIZUDGothic_700Bold.ttf");
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;

    private final Map<Face, byte[]> files = new EnumMap<>(Face.class);
    private final Map<Face, double[]> advances = new EnumMap<>(Face.class);

    private Typefaces() {
        FILES.forEach((face, file) -> {
            byte[] font = read(file);
            hideLigatures(font);
            try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.clone()))) {
                if (face.family().equals(Face.NUMBERS.family())) {
                    narrowSeparators(font, parsed);
                }
                advances.put(face, advances(font, parsed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(face, font);
        });
    }

    /** Read once, when the first report is set: 18 MB that no other command needs. */
    static Typefaces shipped() {
        return Holder.SHIPPED;
    }

    private static final class Holder {
        static final Typefaces SHIPPED = new Typefaces();
    }

    InputStream open(Face face) {
        return new ByteArrayInputStream(Objects.requireNonNull(files.get(face)));
    }

    @Override
    public double em(String text, Face face) {
        double[] known = Objects.requireNonNull(advances.get(face));
        return text.chars().mapToDouble(c -> known[c]).sum();
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(Typefaces.class.getResourceAsStream("/fonts/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PDFBox would set "fi" as a ligature and lose its two letters for search and PDF/A; a table of another name is not read. */
    private static void hideLigatures(byte[] font) {
        int at = table(font, "GSUB");
        if (at >= 0) {
            font[at] = 'x';
        }
    }

    /** In the fixed-pitch face a comma is half an em wide, so that 1,530 looks like 1, 530; digits keep their width. */
    private static void narrowSeparators(byte[] font, TrueTypeFont parsed) throws IOException {
        int metrics = ByteBuffer.wrap(font).getInt(table(font, "hmtx") + 8);
        for (char separator : new char[] {',', '.'}) {
            int glyph = parsed.getUnicodeCmapLookup().getGlyphId(separator);
            ByteBuffer.wrap(font).putShort(metrics + 4 * glyph, (short) (parsed.getUnitsPerEm() * 3 / 10));
        }
    }

    private static double[] advances(byte[] font, TrueTypeFont parsed) throws IOException {
        int metrics = ByteBuffer.wrap(font).getInt(table(font, "hmtx") + 8);
        int last = parsed.getHorizontalHeader().getNumberOfHMetrics() - 1;
        double[] widths = new double[Character.MAX_VALUE + 1];
        for (int c = 0; c < widths.length; c++) {
            int glyph = Math.min(parsed.getUnicodeCmapLookup().getGlyphId(c), last);
            widths[c] =
                    (ByteBuffer.wrap(font).getShort(metrics + 4 * glyph) & 0xFFFF) / (double) parsed.getUnitsPerEm();
        }
        return widths;
    }

    /** Where the directory of an OpenType file tells of a table; -1 where it has none. */
    private static int table(byte[] font, String name) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = DIRECTORY + RECORD * i;
            if (new String(font, at, 4, java.nio.charset.StandardCharsets.US_ASCII).equals(name)) {
                return at;
            }
        }
        return -1;
    }
}
