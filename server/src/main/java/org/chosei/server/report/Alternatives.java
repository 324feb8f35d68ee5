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
    private static final int MOST_LINKS = 50;
    /** An address, however it is written. */
    private static final Pattern SHOWS_SOMETHING =
            Pattern.compile("://|[\\w\\])}][.。\\[({]{1,2}\\w|\\bdot\\b|[0-9a-f]:[0-9a-f]");

    /** One that a reporter shows, not just a name as every signature has one. */
    private static final Pattern SHOWS_CASE = Pattern.compile(
            "://|[\\])}][.。]|[.。][\\[({]|[\\[({](?:[.。]|dot)|\\bdot\\b|\\d[.。]\\d{1,3}[.。]\\d|[0-9a-f]:[0-9a-f]{1,4}:");

    private static final Pattern SPEAKS_OF_LINK =
            Pattern.compile("リンク|こちら|クリック|ボタン|URL|(?i:\\b(?:links?|here|click|button|url)\\b)");

    private static final Pattern HOST = Pattern.compile("://([^/\\s<>:]{1,255})");

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
        boolean lost = html.part().text().contains("://")
                && (!SHOWS_SOMETHING.matcher(text).find()
                        || hasLostLink(text, html.part().text()));
        boolean hint = lost
                || text.isBlank()
                || text.length() < MERE_HINT
                        && !text.contains("://")
                        && html.part().text().length() > 2 * text.length();
        return hint ? html : plain;
    }

    /** Whether the plain text speaks of a link, shows none, and the other leads to a host that it does not name. */
    private static boolean hasLostLink(String plain, String html) {
        return !SHOWS_CASE.matcher(plain).find()
                && SPEAKS_OF_LINK.matcher(plain).find()
                && HOST.matcher(html).results().limit(MOST_LINKS).anyMatch(link -> !plain.contains(link.group(1)));
    }
}
