package org.chosei.server.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.chosei.core.account.Permission;
import org.chosei.core.figures.Quarter;
import org.chosei.server.account.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/figures/2018Q4?asOf=…}: a quarter's figures in the shape of report.json, live unless an instant is given. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {
    private final Figures figures;

    FiguresApi(Figures figures) {
        this.figures = figures;
    }

    @Needs(Permission.READ_FIGURES)
    @GetMapping("/{quarter}")
    ResponseEntity<?> of(@PathVariable String quarter, @RequestParam(required = false) @Nullable String asOf) {
        try {
            Quarter asked = Quarter.parse(quarter);
            return ResponseEntity.ok(json(asked, asOf == null ? null : instant(asOf)));
        } catch (DateTimeParseException e) {
            return problem("asOf '%s' is no instant: write it like 2019-01-10T09:00:00+09:00".formatted(asOf));
        } catch (IllegalArgumentException e) {
            return problem(e.getMessage());
        }
    }

    /** A query's plus sign is a blank by the rules of forms; an instant holds no blank, so it is taken as it was meant. */
    private static Instant instant(String asOf) {
        return OffsetDateTime.parse(asOf.replace(' ', '+')).toInstant();
    }

    private Map<String, Object> json(Quarter quarter, @Nullable Instant asOf) {
        return FiguresJson.of(asOf == null ? figures.live(quarter) : figures.at(quarter, asOf));
    }

    private static ResponseEntity<?> problem(@Nullable String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail))
                .build();
    }
}
