package org.chosei.server.incident;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.SearchWords;

/**
 * What a person looks incidents up by: a number of an incident or report, a host or a domain above it, an address or network
 * (CIDR), or words of any language, in keys, brands and subjects and in the text of the reports.
 *
 * @param incidents SQL of the ids of those found
 * @param values of its parameters
 */
public record SearchedFor(String incidents, List<Object> values) {
    private static final Pattern NUMBER = Pattern.compile("(?:[\\w-]+#)?(\\d{8})");
    private static final String STANDING =
            "select a.incident from incident.sighting s join incident.assignment a on a.sighting = s.id and a.to_entry is null ";

    public SearchedFor {
        values = List.copyOf(values);
    }

    public static SearchedFor of(String text) {
        String wanted = refanged(text.strip());
        Matcher number = NUMBER.matcher(wanted);
        String address = Address.of(wanted);
        String query = SearchWords.query(wanted);
        if (number.matches()) {
            return number(number.group(1));
        }
        return address == null ? words(query) : within(address);
    }

    private static SearchedFor number(String digits) {
        return new SearchedFor(
                "select id from incident.incident where number = ? union all " + STANDING
                        + "join intake.message m on m.id = s.message where m.number = ?",
                List.of(digits, digits));
    }

    /** What lies in a network, and the network that an address lies in. */
    private static SearchedFor within(String address) {
        return new SearchedFor(
                STANDING + "where s.address is not null and (s.address <<= ?::inet or s.address >>= ?::inet) union all "
                        + STANDING
                        + "join report.indicator n on n.message = s.message where s.withdrawn_entry is null"
                        + " and n.address is not null and n.address <<= ?::inet",
                List.of(address, address, address));
    }

    private static SearchedFor words(String query) {
        return query.isEmpty()
                ? new SearchedFor("select null::uuid where false", List.of())
                : new SearchedFor(
                        STANDING + "where s.words @@ ?::tsquery union all " + STANDING
                                + "join report.words w on w.message = s.message where s.withdrawn_entry is null and w.words @@ ?::tsquery",
                        List.of(query, query));
    }

    /** What is pasted from a report or a letter of ours is defanged, and an address of the web has its scheme. */
    private static String refanged(String text) {
        return text.replaceAll("\\[\\.]|\\(\\.\\)", ".").replaceFirst("(?i)^h(?:tt|xx)ps?(?:://|\\[:]//)", "");
    }
}
