package org.chosei.core.report.spot;

import java.util.Locale;
import java.util.Set;
import org.chosei.core.report.words.Phrase;

/** The dotted name of a record's field, {@code src.host = 192.0.2.1} and {@code "victim.name": "…"}, whose last part is a top level domain as well. */
final class DottedFieldName {
    private static final int BEHIND = 20;
    private static final Set<String> LAST = Set.of(
            "host",
            "name",
            "link",
            "id",
            "info",
            "site",
            "domains",
            "date",
            "page",
            "report",
            "email",
            "network",
            "systems",
            "services",
            "zone",
            "contact",
            "community",
            "land",
            "tel",
            "country",
            "media",
            "download",
            "target");
    private static final Set<String> FIRST = Set.of(
            "src",
            "source",
            "dst",
            "dest",
            "destination",
            "target",
            "victim",
            "attacker",
            "offender",
            "client",
            "server",
            "remote",
            "local",
            "peer",
            "lure",
            "phish",
            "phishing",
            "landing",
            "url",
            "page",
            "site",
            "event",
            "abuse",
            "incident",
            "report",
            "record",
            "sensor",
            "honeypot",
            "host",
            "network",
            "device",
            "agent",
            "observer",
            "user",
            "http",
            "dns",
            "tls",
            "geo",
            "whois",
            "malware",
            "threat",
            "sample",
            "file",
            "mail",
            "sender",
            "reporter",
            "contact",
            "service",
            "system",
            "affected",
            "infected",
            "brand",
            "case",
            "ticket",
            "alert",
            "extra",
            "feed",
            "raw",
            "data",
            "meta",
            "attribute",
            "observation",
            "classification",
            "rule",
            "flow",
            "log");
    private static final Phrase ASSIGNED = Phrase.of("^\\s{0,16}=(?!=)");
    private static final Phrase TOLD = Phrase.of("^[\"']?\\s{0,16}[:：=](?!/)");

    private DottedFieldName() {}

    /** Whether a value follows it, and its parts are what fields are called. */
    static boolean is(Word word) {
        String name = word.text().toLowerCase(Locale.ROOT);
        if (!LAST.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return false;
        }
        String line = word.line().text();
        String behind = line.substring(word.end(), Math.min(line.length(), word.end() + BEHIND));
        return ASSIGNED.standsIn(behind)
                || FIRST.contains(name.substring(0, name.indexOf('.'))) && TOLD.standsIn(behind);
    }
}
