package org.chosei.server.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was known at a position. */
@Component
class Positions {
    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Known known(AsOf asOf) {
        Integer position = asOf.position();
        if (position == null) {
            return Known.LIVE;
        }
        long highest = jdbc.sql("select coalesce(max(highest), 0) from journal.block where number <= :position")
                .param("position", position)
                .query(Long.class)
                .single();
        return new Known(highest, late(position, highest));
    }

    private List<Long> late(int position, long highest) {
        return jdbc.sql("""
                select s.entry from journal.block b join journal.sealed s on s.block = b.number
                where b.number > :position and b.lowest < :highest and s.entry < :highest
                union all select entry from journal.unsealed where entry < :highest
                order by 1""")
                .param("position", position)
                .param("highest", highest)
                .query(Long.class)
                .list();
    }
}
