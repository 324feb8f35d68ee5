package org.chosei.core.report.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/**
 * Finds lists of numbers in a text and tells by the words beside each whether they are destination ports: 「ポート 23と80」, 「445、80/tcp」,
 * {@code dport 22, 23}, 「587番」, {@code probing 23 and 2323}. A number that counts something, or that is the peer's own port, is none.
 */
final class PortLists {
    private static final PhraseBook PHRASES = PhraseBook.of(PortLists.class);
    private static final int BEFORE = 48;
    private static final int AFTER = 28;
    private static final String ITEM =
            "(?:(?:tcp|udp)[\\s/:#-]{0,2}(?:port )?\\d{1,5}|\\d{1,5}(?:\\s?/\\s?(?:tcp|udp)(?![a-z]))?)(?![\\d%％]|\\.\\d|:\\d|-\\d)";
    private static final String AND =
            "(?:\\s?[,、，;；・/／&＆+と]\\s?(?:and |or )?|\\s(?:and|or|as well as)\\s|\\s?(?:および|及び|ならびに|並びに|または|又は|や)\\s?)(?:(?:again |also |then )?(?:on |at )?(?:port )?)?";
    private static final Pattern LIST = Pattern.compile(
            "(?<![\\w./-])(?<![\\d_\\]]:)(?<!/ )" + ITEM + "(?:" + AND + ITEM + "){0,40}", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile(
            "(tcp|udp)?[\\s/:#-]{0,2}(?:port )?(\\d{1,5})(?:\\s?/\\s?(tcp|udp))?", Pattern.CASE_INSENSITIVE);
    /** The word for several ports, right before their numbers. */
    private static final Phrase SEVERAL =
            Phrase.of("(?:ports|dpts|(?:宛先|着信|対象|接続先|攻撃先|送信先)(?:ポート|ﾎﾟｰﾄ)(?:番号)?)\\s?[:：=は]?\\s{0,3}$");

    private static final Pattern NEXT = Pattern.compile("\\s{1,3}\\d{1,5}(?![\\w%％.:/-])");
    private static final Phrase COUNTS = PHRASES.phrase("counts");

    private final String text;
    private final Map<Integer, String> ports = new LinkedHashMap<>();

    private PortLists(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    /** Each port with its protocol, in the text's order. */
    static List<String> in(String text) {
        if (!holdsNumber(text)) {
            return List.of();
        }
        PortLists lists = new PortLists(text);
        Matcher list = LIST.matcher(lists.text);
        while (list.find()) {
            lists.take(list);
        }
        return lists.ports.entrySet().stream()
                .map(port -> port.getKey() + "/" + port.getValue())
                .toList();
    }

    private static boolean holdsNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private void take(Matcher list) {
        String before = text.substring(Math.max(0, list.start() - BEFORE), list.start());
        String after = text.substring(list.end(), Math.min(text.length(), list.end() + AFTER));
        List<MatchResult> items = items(list.group());
        boolean explicit = items.stream().anyMatch(PortLists::hasProtocol);
        boolean counts = COUNTS.standsIn(after) && !hasProtocol(items.getLast());
        if (counts) {
            items.removeLast();
        }
        if (items.isEmpty() || PortSides.isPeers(before, after, items)) {
            return;
        }
        boolean sided = PortSides.isAsked(before, text) || PortSides.dropSources(before, items);
        if (!explicit && !sided && !PortWords.tell(before, after, items.size(), !ports.isEmpty())) {
            return;
        }
        items.addAll(parted(before, list.end()));
        String protocol = items.stream()
                .filter(PortLists::hasProtocol)
                .map(PortLists::protocol)
                .findFirst()
                .orElseGet(() -> beside(before, after));
        for (MatchResult item : items) {
            int port = Integer.parseInt(item.group(2));
            if (port > 0 && port < Ports.HIGHEST) {
                ports.putIfAbsent(port, hasProtocol(item) ? protocol(item) : protocol);
            }
        }
    }

    /** Behind the word "ports" blanks alone may part them, {@code dst ports 23 1433}; numbers that count something are none. */
    private List<MatchResult> parted(String before, int from) {
        List<MatchResult> items = new ArrayList<>();
        if (SEVERAL.standsIn(before)) {
            Matcher next = NEXT.matcher(text).region(from, text.length());
            while (next.lookingAt()) {
                int end = next.end();
                if (COUNTS.standsIn(text.substring(end, Math.min(text.length(), end + AFTER)))) {
                    break;
                }
                items.addAll(items(next.group()));
                next.region(end, text.length());
            }
        }
        return items;
    }

    private static List<MatchResult> items(String list) {
        List<MatchResult> items = new ArrayList<>();
        Matcher one = ONE.matcher(list);
        while (one.find()) {
            items.add(one.toMatchResult());
        }
        return items;
    }

    private static boolean hasProtocol(MatchResult item) {
        return item.group(1) != null || item.group(3) != null;
    }

    private static String protocol(MatchResult item) {
        return item.group(1) != null ? item.group(1) : item.group(3);
    }

    /** The protocol named next to the list, else the only one that the text names, else tcp (counting rule 13). */
    private String beside(String before, String after) {
        String near = before.substring(Math.max(0, before.length() - BEFORE / 2)) + " "
                + after.substring(0, Math.min(8, after.length()));
        return Ports.protocol(near.contains("udp") || near.contains("tcp") ? near : text);
    }
}
