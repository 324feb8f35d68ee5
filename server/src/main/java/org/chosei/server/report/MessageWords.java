package org.chosei.server.report;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Arrays;
import java.util.Set;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Passage;
import org.chosei.core.report.SearchWords;
import org.chosei.core.report.Understanding;
import org.jspecify.annotations.Nullable;

/** What a search finds a message by: its words, and what it names as it is meant, however it was defanged. */
final class MessageWords {
    /** Nobody looks for the last of so many. */
    private static final int MOST_INDICATORS = 1000;

    private MessageWords() {}

    /** Signatures are left out: they tell who wrote, not what of. */
    static String[] of(Understanding understood) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : understood.passages()) {
            if (passage.role() != Passage.Role.SIGNATURE) {
                text.append(passage.text()).append('\n');
            }
        }
        Set<String> words = SearchWords.of(text.toString());
        understood.indicators().stream()
                .filter(indicator -> indicator.notCounted() != Indicator.Mention.SENDER)
                .limit(MOST_INDICATORS)
                .forEach(indicator -> words.addAll(SearchWords.of(indicator.value())));
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    /** As PostgreSQL's inet reads it; null for what is no address. */
    static @Nullable String address(Indicator indicator) {
        if (indicator.type() != Indicator.Type.IPV4 && indicator.type() != Indicator.Type.IPV6) {
            return null;
        }
        IPAddress address = new IPAddressString(indicator.value()).getAddress();
        return address == null || address.isMultiple() && !address.isPrefixed() ? null : address.toNormalizedString();
    }
}
