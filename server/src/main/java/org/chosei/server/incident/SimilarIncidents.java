package org.chosei.server.incident;

import com.google.common.net.InternetDomainName;
import java.util.List;
import java.util.UUID;
import org.chosei.core.incident.Status;
import org.chosei.core.report.Category;
import org.chosei.core.report.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Incidents that a person may want to merge: never joined by themselves, offered with the reason (counting rule 11). */
@Component
public class SimilarIncidents {
    private static final int MOST = 20;

    private final JdbcTemplate jdbc;

    SimilarIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Why an incident is offered. */
    public enum Reason {
        /** The same key in another category. */
        SAME_KEY,
        /** Another host below the same registered domain. */
        SAME_DOMAIN
    }

    /** @param domain the registered domain that both have; null where the key is the same */
    public record Similar(
            UUID incident,
            String number,
            Category category,
            String key,
            Status status,
            Reason reason,
            @Nullable String domain) {}

    public List<Similar> to(Incident incident) {
        String domain = registeredDomain(incident.key());
        return jdbc.query(
                """
                select i.id, i.number, v.category, v.key, v.status, v.key = any (?) as same
                from incident.version v join incident.incident i on i.id = v.incident
                where v.to_entry is null and v.standing and i.id <> ? and v.key in (
                    select key from incident.sighting
                    where key = any (?) or words @@ ?::tsquery and '.' || split_part(key, '/', 1) like ?)
                order by same desc, i.last_seen_at desc, i.id limit ?""",
                (row, _) -> {
                    boolean same = row.getBoolean("same");
                    return new Similar(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            Category.valueOf(row.getString("category")),
                            row.getString("key"),
                            Status.valueOf(row.getString("status")),
                            same ? Reason.SAME_KEY : Reason.SAME_DOMAIN,
                            same ? null : domain);
                },
                incident.keys().toArray(String[]::new),
                incident.id(),
                incident.keys().toArray(String[]::new),
                SearchWords.exactly(domain),
                "%." + domain,
                MOST);
    }

    /** Empty for an address, a public suffix or what is no host. */
    static String registeredDomain(String key) {
        String host = key.split("/", 2)[0];
        if (Address.of(host) != null || !InternetDomainName.isValid(host)) {
            return "";
        }
        InternetDomainName name = InternetDomainName.from(host);
        return name.isUnderPublicSuffix() && name.hasPublicSuffix()
                ? name.topPrivateDomain().toString()
                : "";
    }
}
