package org.chosei.server.directory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.chosei.core.directory.LineRefused;

/** The text of a table as it was saved: UTF-8, or Windows-31J, in which spreadsheets on Japanese desktops save CSV. */
final class CsvText {
    private static final Charset JAPANESE_DESKTOP = Charset.forName("windows-31j");

    private CsvText() {}

    /** @throws LineRefused naming the first line that is neither: read all the same, it would put rubbish into the directory */
    static String of(byte[] saved) {
        try {
            return strict(saved, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            return japanese(saved);
        }
    }

    private static String japanese(byte[] saved) {
        try {
            return strict(saved, JAPANESE_DESKTOP);
        } catch (CharacterCodingException neither) {
            int line = line(saved, neitherBegins(saved));
            LineRefused refused = new LineRefused(
                    LineRefused.Problem.ENCODING,
                    "Line %d is neither UTF-8 nor Windows-31J: wanted a file saved as UTF-8".formatted(line),
                    String.valueOf(line));
            refused.initCause(neither);
            throw refused;
        }
    }

    private static String strict(byte[] saved, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(saved)).toString();
    }

    /** How many bytes are UTF-8, the more hopeful of the two. */
    private static int neitherBegins(byte[] saved) {
        ByteBuffer rest = ByteBuffer.wrap(saved);
        StandardCharsets.UTF_8.newDecoder().decode(rest, CharBuffer.allocate(saved.length + 1), true);
        return rest.position();
    }

    private static int line(byte[] saved, int at) {
        return 1 + (int) IntStream.range(0, at).filter(i -> saved[i] == '\n').count();
    }
}
