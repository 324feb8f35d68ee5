package org.chosei.server.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.chosei.core.figures.Quarter;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Editions printed before the product's time, taken whole and frozen (rule 21). */
@Component
@Order(Integer.MAX_VALUE)
public class ImportedEditions implements FrozenEditions {
    private static final Actor ACTOR = Actor.system("history");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final FirstOwnMonth firstOwnMonth;
    private final Positions positions;
    private final ObjectProvider<FrozenEditions> everywhere;
    private final Clock clock;

    ImportedEditions(
            JdbcClient jdbc,
            JsonMapper json,
            Journal journal,
            TransactionTemplate transaction,
            FirstOwnMonth firstOwnMonth,
            Positions positions,
            ObjectProvider<FrozenEditions> everywhere,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.transaction = transaction;
        this.firstOwnMonth = firstOwnMonth;
        this.positions = positions;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    @Override
    public Optional<String> reportJson(Quarter quarter, AsOf asOf) {
        return reportJson(quarter, positions.known(asOf));
    }

    /** Whether the quarter's edition was published before the product's time, so that no other may be frozen in its place. */
    public boolean holds(Quarter quarter) {
        return report(quarter).isPresent();
    }

    /** The quarter's edition as it was handed in. */
    public Optional<String> report(Quarter quarter) {
        return reportJson(quarter, Known.LIVE);
    }

    private Optional<String> reportJson(Quarter quarter, Known known) {
        return jdbc.sql("select report from figures.imported_edition where quarter = :quarter and "
                        + known.knows("entry"))
                .param("quarter", quarter.toString())
                .query(String.class)
                .optional();
    }

    /**
     * Freezes an edition; handing in the same one again changes nothing.
     *
     * @return false when it was here already
     */
    boolean take(String source, String report) {
        Quarter quarter = quarterOf(source, report);
        return transaction.execute(_ -> {
            jdbc.sql("lock table figures.imported_edition in share row exclusive mode")
                    .update();
            Optional<String> known = reportJson(quarter, Known.LIVE);
            if (known.isPresent() && !known.get().equals(report)) {
                throw new CommandFailure(
                        "'%s' differs from the edition of %s that was imported before: a frozen edition stays as it is"
                                .formatted(source, quarter));
            }
            if (known.isEmpty()) {
                requireNotFrozenHere(source, quarter);
                write(quarter, source, report);
            }
            return known.isEmpty();
        });
    }

    private void requireNotFrozenHere(String source, Quarter quarter) {
        AsOf now = AsOf.live(clock.instant());
        if (everywhere.stream().anyMatch(each -> each.reportJson(quarter, now).isPresent())) {
            throw new CommandFailure(
                    "'%s' is an edition of %s, which was frozen here: a frozen edition stays as it is; './chosei report %s' writes it"
                            .formatted(source, quarter, quarter));
        }
    }

    private void write(Quarter quarter, String source, String report) {
        long entry = journal.append(
                ACTOR,
                "edition.imported",
                null,
                null,
                Map.of("quarter", quarter.toString(), "source", source, "sha256", digest(report)));
        jdbc.sql("insert into figures.imported_edition (quarter, report, entry) values (:quarter, :report, :entry)")
                .param("quarter", quarter.toString())
                .param("report", report)
                .param("entry", entry)
                .update();
    }

    private static String digest(String report) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(report.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Quarter quarterOf(String source, String report) {
        try {
            Quarter quarter = new PrintedFigures(json.readTree(report)).quarter();
            requireBeforeOurs(quarter);
            return quarter;
        } catch (JacksonException e) {
            throw new CommandFailure(
                    "'%s' is no edition: %s; wanted JSON in the shape of report.json"
                            .formatted(source, e.getOriginalMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("'%s' is no edition: %s".formatted(source, e.getMessage()), e);
        }
    }

    private void requireBeforeOurs(Quarter quarter) {
        YearMonth own = firstOwnMonth.present();
        if (own != null && !quarter.lastMonth().isBefore(own)) {
            throw new IllegalArgumentException(
                    "%s has months that are counted here since %s; freeze it instead".formatted(quarter, own));
        }
    }
}
