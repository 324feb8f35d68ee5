package org.chosei.server.coordination;

import java.util.UUID;
import org.chosei.server.intake.ReportProgress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells a reporter how far the report has come: by the incidents that it speaks of, and whether a person has looked. */
@Component
class ProgressOfReports implements ReportProgress {
    private final JdbcTemplate jdbc;

    ProgressOfReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stage of(UUID message) {
        return jdbc.query(
                        """
                        with incidents as (
                            select distinct p.standing as id
                            from incident.sighting s
                            join incident.assignment a on a.sighting = s.id and a.to_entry is null
                            join incident.part p on p.part = a.incident
                            where s.message = ? and s.withdrawn_entry is null),
                        standing as (
                            select v.status, v.owner is not null
                                or exists (select from coordination.handling h where h.incident = v.incident and h.to_entry is null) as seen
                            from incidents i join incident.version v on v.incident = i.id and v.to_entry is null)
                        select count(*) > 0 and bool_and(status = 'CLOSED') as closed, bool_or(status = 'COORDINATING') as coordinating,
                            bool_or(seen or status = 'CLOSED')
                            or exists (select from report.disposition where message = ? and to_entry is null and by_person) as checked
                        from standing""",
                        (row, _) -> stage(
                                row.getBoolean("closed"), row.getBoolean("coordinating"), row.getBoolean("checked")),
                        message,
                        message)
                .getFirst();
    }

    private static Stage stage(boolean closed, boolean coordinating, boolean checked) {
        if (closed) {
            return Stage.CLOSED;
        }
        if (coordinating) {
            return Stage.COORDINATING;
        }
        return checked ? Stage.CHECKED : Stage.RECEIVED;
    }
}
