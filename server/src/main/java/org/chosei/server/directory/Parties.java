package org.chosei.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.directory.Contact;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.Party.Coverage;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds parties: by id, by what they answer for, by words. */
@Component
public class Parties {
    private static final String SELECT = """
            select p.*, c.addresses, c.provenances, c.verified, c.verifiers, c.typists from directory.party p
            cross join lateral (
                select coalesce(array_agg(address order by place, id), '{}') as addresses,
                    array_agg(provenance order by place, id) as provenances,
                    array_agg(verified_at order by place, id) as verified,
                    array_agg(verified_by order by place, id) as verifiers,
                    array_agg(typed_by order by place, id) as typists
                from directory.contact where party = p.id and not retired) c
            where not p.retired and %s order by p.role, p.name""";

    private final JdbcTemplate jdbc;

    Parties(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Party> find(UUID id) {
        return list("p.id = ?", id).stream().findFirst();
    }

    public List<Party> all() {
        return list("true");
    }

    public List<Party> all(Collection<UUID> ids) {
        return list("p.id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** Parties whose name or addresses hold a word; an empty word finds all. */
    public List<Party> search(String word) {
        return list("""
                (position(lower(?) in lower(p.name)) > 0
                    or exists (select from directory.contact where party = p.id and position(lower(?) in lower(address)) > 0))""", word, word);
    }

    /** Parties of whatever role that answer for any of these: hosts or names above them, addresses, countries of national CSIRTs. */
    public List<Party> answering(Collection<String> hosts, Collection<String> addresses, Collection<String> countries) {
        String[] names = hosts.stream()
                .flatMap(host -> Stream.iterate(host, name -> !name.isEmpty(), Parties::parent))
                .distinct()
                .toArray(String[]::new);
        return list("""
                (p.domains && ?::text[]
                    or exists (select from unnest(p.networks) n, unnest(?::inet[]) a where n >>= a)
                    or p.role = 'NATIONAL_CSIRT' and coalesce(p.answers_for, p.country) = any (?::text[]))""", names, addresses.toArray(String[]::new), countries.toArray(String[]::new));
    }

    /** The party that a line means: by one of its addresses, else by name; in another country than the line's is another one. */
    public Optional<Party> known(PartyLine line) {
        return known(
                        line,
                        "exists (select from directory.contact where party = p.id and lower(address) in (select lower(a) from unnest(?::text[]) a))",
                        line.addresses().toArray(String[]::new))
                .or(() -> known(line, "p.name = any (?)", new String[] {
                    line.name(), line.toldApart().name()
                }));
    }

    private Optional<Party> known(PartyLine line, String condition, String[] values) {
        return list(
                        "p.role = ? and p.country is not distinct from coalesce(?, p.country) and " + condition,
                        line.role().name(),
                        line.country(),
                        values)
                .stream()
                .findFirst();
    }

    /** Whether a party of another country has a line's role and name, retired ones among them. */
    public boolean hasNamesake(PartyLine line) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from directory.party where role = ? and name = ? and country is distinct from coalesce(?, country))",
                Boolean.class,
                line.role().name(),
                line.name(),
                line.country()));
    }

    private List<Party> list(String condition, @Nullable Object... values) {
        return jdbc.query(SELECT.formatted(condition), Parties::party, values);
    }

    private static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                PartyRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("country"),
                row.getString("language"),
                new Coverage(texts(row, "domains"), networks(row), texts(row, "names"), row.getString("answers_for")),
                contacts(row),
                row.getString("note"));
    }

    private static List<Contact> contacts(ResultSet row) throws SQLException {
        List<String> addresses = texts(row, "addresses");
        if (addresses.isEmpty()) {
            return List.of();
        }
        String[] provenances = (String[]) row.getArray("provenances").getArray();
        Timestamp[] verified = (Timestamp[]) row.getArray("verified").getArray();
        String[] verifiers = (String[]) row.getArray("verifiers").getArray();
        String[] typists = (String[]) row.getArray("typists").getArray();
        Contact[] contacts = new Contact[addresses.size()];
        for (int i = 0; i < contacts.length; i++) {
            Instant at = verified[i] == null ? null : verified[i].toInstant();
            contacts[i] = new Contact(addresses.get(i), provenances[i], at, verifiers[i], typists[i]);
        }
        return List.of(contacts);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<String> networks(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("networks").getArray())
                .map(Object::toString)
                .toList();
    }
}
