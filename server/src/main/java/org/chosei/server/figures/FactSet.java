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
        return of(Kind.REPORT, "f.id, f.received_at as at, null::text as port", counted);
    }

    static FactSet requests(String counted) {
        return of(Kind.REQUEST, "f.id, f.made_at as at, null::text as port", counted);
    }

    static FactSet incidents(String counted) {
        return of(Kind.INCIDENT, "f.incident as id, f.at, null::text as port", counted);
    }

    /** An incident is as many facts as it has ports. */
    static FactSet ports(String counted) {
        return of(Kind.INCIDENT, "f.incident as id, f.at, f.port", counted);
    }

    private static FactSet of(Kind kind, String columns, String counted) {
        return new FactSet(kind, "select %s from (%s) f".formatted(columns, counted), Map.of());
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
