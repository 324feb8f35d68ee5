package org.chosei.server.report;

import java.io.PrintWriter;
import java.util.Locale;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Reason;
import org.chosei.core.report.Understanding;

/** An understanding as a person reads it in a terminal. */
final class Explanation {
    private static final int SHOWN = 72;

    private final PrintWriter out;

    Explanation(PrintWriter out) {
        this.out = out;
    }

    void print(Understanding understood) {
        out.printf("disposition  %s  %s%n", understood.disposition(), reason(understood.reason()));
        out.printf("language     %s%n", understood.language());
        if (!understood.tokens().isEmpty()) {
            out.printf("tokens       %s%n", String.join(", ", understood.tokens()));
        }
        out.println("passages");
        understood.passages().forEach(this::passage);
        out.println("indicators");
        understood.indicators().forEach(this::indicator);
        out.println("findings");
        understood.findings().forEach(this::finding);
    }

    private void passage(Passage passage) {
        String text = passage.text().strip().replaceAll("\\s+", " ");
        out.printf(
                "  %s  %-10s %s%n",
                place(passage.part(), passage.firstLine()),
                passage.role(),
                text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private void indicator(Indicator indicator) {
        String why = indicator.notCounted() == null
                ? ""
                : "  only mentioned: "
                        + indicator.notCounted().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        out.printf(
                "  %-6s %s  (%s, %s)%s%n",
                indicator.type().word(),
                indicator.value(),
                indicator.role().name().toLowerCase(Locale.ROOT),
                place(indicator.place().part(), indicator.place().line()),
                why);
    }

    private static String place(int part, int line) {
        return part == Passage.SUBJECT ? "subject" : "part %d line %d".formatted(part, line + 1);
    }

    private void finding(Finding finding) {
        out.printf("  %s  %s  %s%n", finding.category(), finding.key(), finding.subtype());
        if (!finding.ports().isEmpty()) {
            out.printf("    ports    %s%n", String.join(", ", finding.ports()));
        }
        finding.brands()
                .forEach(brand -> out.printf(
                        "    brand    %s by its %s%n",
                        brand.brandCode(), brand.source().name().toLowerCase(Locale.ROOT)));
        finding.reasons().forEach(reason -> out.printf("    because  %s%n", reason(reason)));
    }

    private static String reason(Reason reason) {
        return reason.code() + " " + reason.textJa() + " / " + reason.textEn();
    }
}
