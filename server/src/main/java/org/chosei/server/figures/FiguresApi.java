package org.chosei.server.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.web.ArgumentsOfCallers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/figures/2018Q4?asOf=…}: a quarter's figures in the shape of report.json, live unless an instant is given, with
 * null where nothing is known of a month or it has not come; and below it what each of them counts.
 */
@RestController
@ArgumentsOfCallers
@RequestMapping("/api/v1/figures/{quarter}")
@Needs(Permission.READ_FIGURES)
class FiguresApi {
    private final Figures figures;
    private final FactsBehind behind;

    FiguresApi(Figures figures, FactsBehind behind) {
        this.figures = figures;
        this.behind = behind;
    }

    /**
     * A page of what a figure counts.
     *
     * @param total of all pages: the figure itself
     * @param next null on the last page
     */
    record Listed(
            String figure,
            @Nullable Integer position,
            long total,
            List<Fact> facts,
            @Nullable Integer next) {}

    @GetMapping
    Map<String, Object> of(@PathVariable String quarter, @RequestParam(required = false) @Nullable Instant asOf) {
        return FiguresJson.of(figures.of(Quarter.parse(quarter), time(asOf, null)));
    }

    /**
     * @param figure as report.json names it: reports, categories.SCAN, ports.22/tcp, handling.PHISHING.notified
     * @param month one of the quarter's; all of them where none is given
     * @param position as the figures told it; before the instant, where both are given
     */
    @GetMapping("/behind")
    Listed behind(
            @PathVariable String quarter,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Integer position,
            @RequestParam(defaultValue = "1") int page,
            Caller caller) {
        Figure asked = named(figure);
        if (!caller.may(asked.factsNeed())) {
            throw new AccessDeniedException("The caller does not hold " + asked.factsNeed());
        }
        Quarter of = Quarter.parse(quarter);
        if (month != null && !of.months().contains(month)) {
            throw new IllegalArgumentException("'month' is '%s': wanted one of %s".formatted(month, of.months()));
        }
        if (position != null && position < 0) {
            throw new IllegalArgumentException(
                    "'position' is '%d': wanted the number of a block, or 0 for none".formatted(position));
        }
        AsOf then = time(asOf, position);
        int shown = Math.max(1, page);
        FactsBehind.Page found = behind.of(of, asked, month, then, shown);
        return new Listed(
                asked.code(),
                then.position(),
                found.total(),
                found.facts(),
                found.hasMoreThan(shown) ? shown + 1 : null);
    }

    private static Figure named(String code) {
        return Figure.named(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No figure is called '%s': wanted one as reports, categories.SCAN, brands.DOMESTIC, ports.22/tcp or handling.PHISHING.notified"
                                .formatted(code)));
    }

    private AsOf time(@Nullable Instant asOf, @Nullable Integer position) {
        AsOf then = asOf == null ? figures.now() : figures.asOf(asOf);
        return position == null ? then : AsOf.position(position, then.instant());
    }
}
