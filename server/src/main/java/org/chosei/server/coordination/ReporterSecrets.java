package org.chosei.server.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.coordination.Disclosure;
import org.chosei.core.coordination.Disclosure.Kind;
import org.chosei.core.coordination.Disclosure.Secret;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.server.directory.Organisations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each draft must not give away: who sent the reports that its incidents rest on. */
@Component
class ReporterSecrets {
    private static final Pattern SENDER = Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<?([^<>\\s]+@([^<>\\s]+?))>?\\s*$");

    private final JdbcTemplate jdbc;

    private final Organisations organisations;

    ReporterSecrets(JdbcTemplate jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** By draft; a question to the reporter keeps nothing back. A form that was sent without an address has ours. */
    Map<UUID, Disclosure> of(Collection<DraftRequest> drafts) {
        Map<UUID, List<Secret>> secrets = new HashMap<>();
        drafts.forEach(draft -> secrets.put(draft.id(), new ArrayList<>()));
        jdbc.query(
                """
                select distinct c.message, m.sender, array_agg(distinct v.key) as keys
                from coordination.carried c
                join coordination.request r on r.id = c.request
                join incident.version v on v.incident = r.incident and v.to_entry is null
                join incident.assignment a on a.incident = r.incident and a.to_entry is null
                join incident.sighting s on s.id = a.sighting
                join intake.message m on m.id = s.message
                where c.message = any (?) and m.sender is not null and position(? in m.sender) = 0
                group by c.message, m.sender""",
                row -> {
                    Set<String> told = Set.of((String[]) row.getArray("keys").getArray());
                    secrets.get(row.getObject("message", UUID.class)).addAll(sender(row.getString("sender"), told));
                },
                drafts.stream().map(DraftRequest::id).toArray(UUID[]::new),
                organisations.ours().mail());
        Map<UUID, Disclosure> disclosures = new HashMap<>();
        secrets.forEach((draft, kept) -> disclosures.put(draft, new Disclosure(kept)));
        return disclosures;
    }

    /** A domain that is itself the incident's key has to be named. */
    private static List<Secret> sender(String from, Set<String> told) {
        Matcher parts = SENDER.matcher(from);
        if (!parts.matches()) {
            return List.of(new Secret(Kind.NAME, from));
        }
        List<Secret> secrets = new ArrayList<>(List.of(new Secret(Kind.NAME, parts.group(1)), new Secret(Kind.ADDRESS, parts.group(2))));
        String domain = parts.group(3).toLowerCase(Locale.ROOT);
        if (told.stream().noneMatch(key -> key.equals(domain) || key.endsWith("." + domain))) {
            secrets.add(new Secret(Kind.HOST, domain));
        }
        return secrets;
    }
}
