package org.chosei.server.publication;

import java.util.stream.Stream;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figures;
import org.chosei.server.journal.Verified;
import org.chosei.server.publication.FrozenStore.Frozen;
import org.springframework.stereotype.Component;

/** Counts each frozen edition again as of its position and compares what it printed. */
@Component
class VerifiedEditions implements Verified {
    private final FrozenStore frozen;
    private final Figures figures;
    private final Composing composing;

    VerifiedEditions(FrozenStore frozen, Figures figures, Composing composing) {
        this.frozen = frozen;
        this.figures = figures;
        this.composing = composing;
    }

    @Override
    public Stream<String> differences() {
        return frozen.all().stream().flatMap(this::difference);
    }

    private Stream<String> difference(Frozen edition) {
        String[] printed = edition.report().split("\n");
        String[] counted = composing
                .report(figures.of(edition.quarter(), AsOf.position(edition.position(), edition.asOf())))
                .split("\n");
        for (int line = 0; line < Math.max(printed.length, counted.length); line++) {
            String was = line < printed.length ? printed[line].strip() : "nothing";
            String is = line < counted.length ? counted[line].strip() : "nothing";
            if (!was.equals(is)) {
                return Stream.of("Edition %s printed '%s' at line %d of report.json, and position %d now gives '%s'"
                        .formatted(edition.quarter(), was, line + 1, edition.position(), is));
            }
        }
        return Stream.empty();
    }
}
