package org.chosei.server.figures;

import java.util.HashMap;
import java.util.Map;

/**
 * The facts that a figure counts in :from to :to, by the same statements that count them.
 *
 * @param sql of (id, at, port), where port is null in all but table 4
 * @param parameters of the statement, beside those of its {@link Span}
 */
record FactSet(Kind kind, String sql, Map<String, Object> parameters) {

    enum Kind {
        INCIDENT,
        REPORT,
        REQUEST
    }

    static FactSet reports(String counted) {
        return new FactSet(
                Kind.REPORT,
                "select f.id, f.received_at as at, null::text as port from (%s) f".formatted(counted),
                Map.of());
    }

    static FactSet requests(String counted) {
        return new FactSet(
                Kind.REQUEST,
                "select f.id, f.made_at as at, null::text as port from (%s) f".formatted(counted),
                Map.of());
    }

    static FactSet incidents(String counted) {
        return new FactSet(
                Kind.INCIDENT,
                "select f.incident as id, f.at, null::text as port from (%s) f".formatted(counted),
                Map.of());
    }

    /** An incident is as many facts as it has ports. */
    static FactSet ports(String counted) {
        return new FactSet(
                Kind.INCIDENT, "select f.incident as id, f.at, f.port from (%s) f".formatted(counted), Map.of());
    }

    /** Those of which this holds. */
    FactSet where(String condition) {
        return new FactSet(kind, sql + " where " + condition, parameters);
    }

    FactSet with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return new FactSet(kind, sql, all);
    }
}
