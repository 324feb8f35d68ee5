package org.chosei.core.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What mail hosts say in words about a mail that they could not deliver: in qmail-send's format (QSBMF), or in any words where the
 * field X-Failed-Recipients names the addresses, as Exim writes it. Either is told of final failures only.
 */
public final class FailureNotice {
    private static final String OPENING = "Hi. This is ";
    private static final Pattern BLANK = Pattern.compile("\n[ \t]*\n");
    private static final Pattern ABOUT = Pattern.compile("^<([^<>\\s]+)>:\\s*");
    private static final Pattern RETURNED_ID = Pattern.compile("(?mi)^Message-ID:[ \\t]*(<[^<>\\s]{1,400}>)");
    private static final String FAILED = "failed";
    private static final int MOST_SIGNS = 1_000;

    private FailureNotice() {}

    /** One report for each recipient that a notice in qmail-send's format names; none of any other text. */
    public static List<DeliveryReport> qmail(String text) {
        String lines = text.replace("\r\n", "\n").stripLeading();
        List<DeliveryReport> reports = new ArrayList<>();
        if (lines.startsWith(OPENING)) {
            for (String paragraph : BLANK.split(lines)) {
                // What follows is the mail itself.
                if (paragraph.stripLeading().startsWith("-")) {
                    break;
                }
                Matcher about = ABOUT.matcher(paragraph.strip());
                if (about.find()) {
                    reports.add(failed(about.group(1), paragraph.strip().substring(about.end())));
                }
            }
        }
        return List.copyOf(reports);
    }

    /**
     * One report for each address of an X-Failed-Recipients field.
     *
     * @param text what the notice says beside, from which the reason is taken
     */
    public static List<DeliveryReport> failedRecipients(String field, String text) {
        List<String> addresses = Arrays.stream(field.split("[,\\s]+"))
                .map(address -> address.replaceAll("^<|>$", ""))
                .filter(address -> address.contains("@"))
                .distinct()
                .toList();
        Set<String> ends = Stream.concat(addresses.stream(), Stream.of("")).collect(Collectors.toSet());
        List<String> lines = text.lines().map(String::strip).toList();
        return addresses.stream()
                .map(address -> failed(
                        address,
                        lines.stream()
                                .dropWhile(line -> !line.equals(address))
                                .skip(1)
                                .takeWhile(line -> !ends.contains(line))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /** The Message-IDs of mails that a text returns with their headers, in their order. */
    public static List<String> messageIdsIn(String text) {
        return RETURNED_ID
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static DeliveryReport failed(String address, String said) {
        String reason = said.strip().replaceAll("\\s+", " ");
        return new DeliveryReport(
                List.of(address), FAILED, "", reason.substring(0, Math.min(MOST_SIGNS, reason.length())));
    }
}
