package org.chosei.core.coordination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.directory.Brand;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a request may say of one incident: nothing in it names the reporter or the victim.
 *
 * @param number eight digits
 * @param key the site, address or hash by which the incident is known (counting rule 7)
 * @param urls seen below the key, refanged
 * @param addresses where the site was found, when known
 * @param ports as {@code 22/tcp}
 * @param reports how many were counted for it
 * @param logged what the reports' logs say when it happened, null where none says it with its zone
 */
public record CaseFacts(
        UUID incident,
        String number,
        Category category,
        String key,
        List<String> urls,
        List<String> addresses,
        List<String> ports,
        @Nullable Brand brand,
        int reports,
        @Nullable Span logged,
        Instant firstReported,
        Instant lastReported) {

    /** From one instant to another, both included. */
    public record Span(Instant from, Instant to) {}

    /** The host or address at which it is known, without what stands behind it on a host that many share. */
    public String site() {
        int path = key.indexOf('/');
        return path < 0 || addresses.contains(key) ? key : key.substring(0, path);
    }

    /** Whether it is known by a name that somebody registered. */
    public boolean isOfDomain() {
        return key.indexOf('.') > 0 && !addresses.contains(key);
    }

    public CaseFacts {
        urls = List.copyOf(urls);
        addresses = List.copyOf(addresses);
        ports = List.copyOf(ports);
    }
}
