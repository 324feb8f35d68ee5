package org.chosei.server.journal;

import java.time.ZoneId;
import org.chosei.server.command.CommandFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all counts of a deployment rest on: the zone of its months and the country that is home. They are kept with the data, so
 * that a command in whose environment they are missing counts as all others do. Once something came in they stay: a figure is
 * recomputed as it was.
 */
public record Deployment(ZoneId zone, String country) {
    private static final String TOKYO = "Asia/Tokyo";
    private static final String JAPAN = "JP";

    /**
     * @param zone of this process, empty where it was given none
     * @param country of this process, empty where it was given none
     * @throws CommandFailure when one is another than the data has been counted by
     */
    static Deployment of(JdbcClient jdbc, String zone, String country) {
        jdbc.sql("insert into journal.deployment (zone, country) values (?, ?) on conflict do nothing")
                .params(zone.isEmpty() ? TOKYO : zone, country.isEmpty() ? JAPAN : country)
                .update();
        Deployment kept = kept(jdbc);
        Deployment wanted = new Deployment(
                zone.isEmpty() ? kept.zone : ZoneId.of(zone), country.isEmpty() ? kept.country : country);
        if (wanted.equals(kept)) {
            return kept;
        }
        if (hasBegun(jdbc)) {
            throw wanted.zone.equals(kept.zone)
                    ? refused("CHOSEI_COUNTRY", wanted.country, kept.country)
                    : refused("CHOSEI_ZONE", wanted.zone.getId(), kept.zone.getId());
        }
        jdbc.sql("update journal.deployment set zone = ?, country = ?")
                .params(wanted.zone.getId(), wanted.country)
                .update();
        return wanted;
    }

    private static Deployment kept(JdbcClient jdbc) {
        return jdbc.sql("select zone, country from journal.deployment")
                .query((row, _) -> new Deployment(ZoneId.of(row.getString("zone")), row.getString("country")))
                .single();
    }

    private static boolean hasBegun(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (select from journal.entry
                        where kind in ('intake.received', 'history.imported', 'edition.imported'))""").query(Boolean.class).single();
    }

    private static CommandFailure refused(String name, String value, String kept) {
        return new CommandFailure(
                "%s is '%s', but these data have been counted by '%s': leave it out, or name another data folder"
                        .formatted(name, value, kept));
    }
}
