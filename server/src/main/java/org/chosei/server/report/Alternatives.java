package org.chosei.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Letter.Part;
import org.chosei.server.report.MailReader.ReadPart;

/** Of the alternatives of one body the plain one is read, unless it only says that there is another or has lost the links. */
final class Alternatives {
    private static final int MERE_HINT = 200;
    /** An address, however it is written. */
    private static final Pattern SHOWS_SOMETHING =
            Pattern.compile("://|[\\w\\])}][.。\\[({]{1,2}\\w|\\bdot\\b|[0-9a-f]:[0-9a-f]");

    private Alternatives() {}

    static List<Part> chosen(List<ReadPart> parts) {
        List<Part> chosen = new ArrayList<>();
        for (ReadPart part : parts) {
            if (part.alternative() == 0 || !isText(part) || keeps(part, parts)) {
                chosen.add(part.part());
            }
        }
        return chosen;
    }

    private static boolean isText(ReadPart part) {
        return part.part().kind() == Letter.Kind.BODY || part.part().kind() == Letter.Kind.FORWARDED;
    }

    private static boolean keeps(ReadPart part, List<ReadPart> parts) {
        List<ReadPart> rivals = parts.stream()
                .filter(p -> p.alternative() == part.alternative() && isText(p))
                .toList();
        return choice(rivals) == part;
    }

    private static ReadPart choice(List<ReadPart> rivals) {
        ReadPart plain = rivals.stream()
                .filter(p -> !p.part().mediaType().startsWith("text/html"))
                .findFirst()
                .orElse(null);
        ReadPart html = rivals.stream()
                .filter(p -> p.part().mediaType().startsWith("text/html"))
                .findFirst()
                .orElse(null);
        if (plain == null || html == null) {
            return rivals.getFirst();
        }
        String text = plain.part().text();
        boolean lost =
                !SHOWS_SOMETHING.matcher(text).find() && html.part().text().contains("://");
        boolean hint = lost
                || text.isBlank()
                || text.length() < MERE_HINT
                        && !text.contains("://")
                        && html.part().text().length() > 2 * text.length();
        return hint ? html : plain;
    }
}
