package org.chosei.server.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.coordination.Disclosure;
import org.chosei.core.coordination.Disclosure.Kind;
import org.chosei.core.coordination.Disclosure.Secret;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.directory.Brands;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.directory.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What each draft must not give away: who sent the reports that its incidents rest on, and what was attacked (invariant 5). What
 * the request is about is no secret: the incidents' keys, and the brand that is imitated, who often reports it himself.
 */
@Component
class ReporterSecrets {
    private static final Pattern SENDER = Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<?([^<>\\s]+@([^<>\\s]+?))>?\\s*$");
    private static final String BEHIND = """
            with behind as (
                select distinct c.message as draft, s.message
                from coordination.carried c
                join coordination.request r on r.id = c.request
                join incident.assignment a on a.incident = r.incident and a.to_entry is null
                join incident.sighting s on s.id = a.sighting
                where c.message = any (?))
            """;

    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final BrandBook brands;

    ReporterSecrets(JdbcTemplate jdbc, Organisations organisations, BrandBook brands) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.brands = brands;
    }

    /** By draft; a question to the reporter keeps nothing back. */
    Map<UUID, Disclosure> of(Collection<DraftRequest> drafts) {
        UUID[] ids = drafts.stream().map(DraftRequest::id).toArray(UUID[]::new);
        Map<UUID, Kept> kept = new HashMap<>();
        drafts.forEach(draft -> kept.put(draft.id(), new Kept()));
        allow(kept, ids);
        keepReporters(kept, ids);
        keepVictims(kept, ids);
        Map<UUID, Disclosure> disclosures = new HashMap<>();
        kept.forEach((draft, one) -> disclosures.put(draft, new Disclosure(one.secrets)));
        return disclosures;
    }

    private void allow(Map<UUID, Kept> kept, UUID[] ids) {
        Brands book = brands.brands();
        jdbc.query(
                """
                select c.message, v.keys, v.brand from coordination.carried c join coordination.request r on r.id = c.request
                join incident.version v on v.incident = r.incident and v.to_entry is null where c.message = any (?)""",
                row -> {
                    Kept one = Objects.requireNonNull(kept.get(row.getObject("message", UUID.class)));
                    one.allow(List.of((String[]) row.getArray("keys").getArray()));
                    String brand = row.getString("brand");
                    if (brand != null) {
                        book.byCode(brand).ifPresent(imitated -> {
                            one.allow(imitated.domains());
                            one.allow(imitated.aliases());
                            one.allow(List.of(imitated.nameJa(), imitated.nameEn()));
                        });
                    }
                },
                (Object) ids);
    }

    /** A form that was sent without an address has ours. */
    private void keepReporters(Map<UUID, Kept> kept, UUID[] ids) {
        String ours = organisations.ours().mail();
        jdbc.query(
                BEHIND + """
                        select b.draft, m.sender, p.email, p.name, p.organization from behind b
                        join intake.message m on m.id = b.message left join intake.reporter p on p.message = m.id
                        where not coalesce(p.disclose, false)""",
                row -> {
                    Kept one = Objects.requireNonNull(kept.get(row.getObject("draft", UUID.class)));
                    one.keep(Kind.NAME, row.getString("name"));
                    one.keep(Kind.ORGANISATION, row.getString("organization"));
                    one.keep(Kind.ADDRESS, row.getString("email"));
                    String sender = row.getString("sender");
                    if (sender != null && !sender.contains(ours)) {
                        one.keepSender(sender);
                    }
                },
                (Object) ids);
    }

    private void keepVictims(Map<UUID, Kept> kept, UUID[] ids) {
        jdbc.query(
                BEHIND + """
                        select distinct b.draft, n.type, n.value from behind b join report.indicator n on n.message = b.message
                        where n.type in ('DOMAIN', 'IPV4', 'IPV6', 'EMAIL')
                            and (n.role = 'TARGET' or n.not_counted in ('VICTIM_SIDE', 'SENDER', 'CONTACT'))""",
                row -> {
                    Kind kind = row.getString("type").equals("EMAIL") ? Kind.ADDRESS : Kind.HOST;
                    Objects.requireNonNull(kept.get(row.getObject("draft", UUID.class)))
                            .keep(kind, row.getString("value"));
                },
                (Object) ids);
    }

    /** One draft's secrets while they are gathered. */
    private static final class Kept {
        private final List<Secret> secrets = new ArrayList<>();
        private final Set<String> allowed = new HashSet<>();

        void allow(Collection<String> values) {
            values.forEach(value -> allowed.add(value.toLowerCase(Locale.ROOT)));
        }

        void keep(Kind kind, @Nullable String value) {
            if (value != null && !value.isBlank() && !isAllowed(value.strip().toLowerCase(Locale.ROOT))) {
                secrets.add(new Secret(kind, value.strip()));
            }
        }

        void keepSender(String from) {
            Matcher parts = SENDER.matcher(from);
            if (parts.matches()) {
                keep(Kind.NAME, parts.group(1));
                keep(Kind.ADDRESS, parts.group(2));
                keep(Kind.HOST, parts.group(3));
            } else {
                keep(Kind.NAME, from);
            }
        }

        private boolean isAllowed(String value) {
            return allowed.contains(value) || allowed.stream().anyMatch(one -> one.endsWith("." + value));
        }
    }
}
