package org.chosei.server.desk;

import java.time.Instant;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.chosei.server.figures.Fact;
import org.chosei.server.report.MessageList;
import org.jspecify.annotations.Nullable;

/**
 * A fact as its list shows it; what its kind has not is null.
 *
 * @param page where it is shown as it is today
 * @param key as text that nobody opens by mistake; empty where only the report itself could be the key
 */
record BehindRow(
        String page,
        String number,
        Instant at,
        @Nullable Category category,
        @Nullable String key,
        @Nullable String brand,
        @Nullable String port,
        @Nullable String party,
        @Nullable Channel channel,
        @Nullable String subject) {

    static BehindRow of(Fact.OfIncident fact) {
        return new BehindRow(
                incident(fact.id()),
                fact.number(),
                fact.at(),
                fact.category(),
                IncidentRow.shownKey(fact.category(), fact.key()),
                fact.brand(),
                fact.port(),
                null,
                null,
                null);
    }

    static BehindRow of(Fact.OfRequest fact) {
        return new BehindRow(
                incident(fact.incident()),
                fact.number(),
                fact.at(),
                fact.category(),
                IncidentRow.shownKey(fact.category(), fact.key()),
                null,
                null,
                fact.party(),
                null,
                null);
    }

    /** @param message with the subject, of which figures know nothing; null where it is gone */
    static BehindRow of(Fact.OfReport fact, MessageList.@Nullable Row message) {
        return new BehindRow(
                "/desk/reports/" + fact.id(),
                fact.number(),
                fact.at(),
                null,
                null,
                null,
                null,
                null,
                fact.channel(),
                message == null ? null : message.subject());
    }

    private static String incident(UUID id) {
        return "/desk/incidents/" + id;
    }
}
