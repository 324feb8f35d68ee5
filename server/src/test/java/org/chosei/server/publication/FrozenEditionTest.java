package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.Series;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;
import org.chosei.core.publication.Language;
import org.chosei.core.report.Category;
import org.chosei.server.ServerTest;
import org.chosei.server.command.Workers;
import org.chosei.server.figures.Figures;
import org.chosei.server.figures.FiguresJson;
import org.chosei.server.incident.ClosingIncidents;
import org.chosei.server.incident.Deciding;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.Incidents;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Undoing;
import org.chosei.server.journal.Verified;
import org.chosei.server.report.Dispositions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is decided or arrives after a freeze, the edition stays byte for byte, and present figures stand beside published ones. */
@ServerTest
class FrozenEditionTest {
    private static final Quarter QUARTER = Quarter.parse("2018Q4");
    private static final Quarter NEXT = Quarter.parse("2019Q1");
    private static final Actor HANDLER = Actor.person("h1");

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Workers workers;

    @Autowired
    Incidents incidents;

    @Autowired
    Deciding deciding;

    @Autowired
    ClosingIncidents closing;

    @Autowired
    Dispositions dispositions;

    @Autowired
    List<Undoing> undoing;

    @Autowired
    Editions editions;

    @Autowired
    Figures figures;

    @Autowired
    ReportVerb report;

    @Autowired
    List<Verified> lasting;

    @TempDir
    Path out;

    private int printed;

    @Test
    void staysByteForByteWhileTheLiveOneShowsPublishedAndRestated() throws IOException {
        UUID first = phishing("2018-10-05", "site-a.example");
        UUID second = phishing("2018-10-06", "site-a.example");
        UUID third = phishing("2018-11-07", "site-b.example");
        UUID fourth = phishing("2018-12-08", "site-c.example");
        editions.freeze(QUARTER, Actor.person("analyst"));
        Map<String, SortedMap<String, byte[]>> frozen = Map.of("ja", printed("ja", false), "en", printed("en", false));
        Map<String, Object> before = live();

        List<Long> acts = new ArrayList<>();
        acts.add(deciding.merge(of(third).id(), of(first).id(), "one operator", HANDLER));
        assertThat(total(Category.PHISHING)).isEqualTo(2);
        assertUnchanged(frozen);

        acts.add(deciding.split(of(first).id(), List.of(second), false, "another matter", HANDLER));
        assertThat(total(Category.PHISHING)).isEqualTo(3);
        assertUnchanged(frozen);

        acts.add(deciding.recategorise(of(fourth).id(), Category.MALWARE_SITE, "it gives out malware", HANDLER));
        acts.add(closing.close(of(fourth).id(), "it stopped", Instant.parse("2018-12-11T00:00:00Z"), HANDLER));
        acts.add(deciding.decideBrand(of(first).id(), null, "nothing tells", HANDLER));
        assertThat(total(Category.PHISHING)).isEqualTo(2);
        assertThat(total(Category.MALWARE_SITE)).isEqualTo(1);
        assertUnchanged(frozen);

        acts.add(dispositions.change(second, Disposition.SPAM, "an advertisement", HANDLER));
        workers.workOffAll();
        assertThat(figures.live(QUARTER).of(Series.REPORTS).total()).isEqualTo(3);
        assertUnchanged(frozen);
        assertShowsPublishedAndPresent();

        acts.forEach(this::undo);
        assertThat(live()).isEqualTo(before);
        assertUnchanged(frozen);

        phishing("2018-11-30", "site-late.example");
        assertThat(figures.live(QUARTER).of(Category.PHISHING).monthly()).containsExactly(1L, 2L, 1L);
        assertUnchanged(frozen);
        assertNextQuarterComparesWithThePresent();
    }

    /** The frozen files come out again, and counting them anew gives the same. */
    private void assertUnchanged(Map<String, SortedMap<String, byte[]>> frozen) {
        frozen.forEach((language, files) -> assertThat(printed(language, false)).containsExactlyEntriesOf(files));
        assertThat(lasting.stream().flatMap(Verified::differences)).isEmpty();
    }

    private void assertShowsPublishedAndPresent() throws IOException {
        SortedMap<String, byte[]> english = printed("en", true);
        assertThat(text(english, "report.json").replaceAll("\\s", ""))
                .contains(
                        "\"reports\":{\"monthly\":[1,1,1],\"total\":3,\"previous\":null,\"previousRestated\":null,\"published\":4}");
        assertThat(text(english, "report.html"))
                .contains("The report for this quarter was published with: Reports 4")
                .contains("published with: Phishing site 3, Malware site 0");
        assertThat(text(english, "tables/table1.csv").lines().toList().get(1))
                .startsWith("Reports,1,1,1,3,")
                .endsWith(",4");
        assertThat(text(printed("ja", true), "report.html")).contains("この四半期の公表時の件数は、報告件数 4件、インシデント件数 3件です。");
    }

    private void assertNextQuarterComparesWithThePresent() {
        Counts reports = figures.live(NEXT).of(Series.REPORTS);
        assertThat(List.of(reports.previous(), reports.previousRestated())).containsExactly(4L, 5L);
        assertThat(text(editions.live(NEXT, Language.EN), "report.html"))
                .contains("After later review the current figures are: Reports 5");
    }

    private void undo(long entry) {
        assertThat(undoing.stream()
                        .map(feature -> feature.undo(entry, "a slip", HANDLER))
                        .anyMatch(OptionalLong::isPresent))
                .isTrue();
        workers.workOffAll();
    }

    private Map<String, Object> live() {
        Map<String, Object> json = FiguresJson.of(figures.live(QUARTER));
        json.remove("asOf");
        return json;
    }

    private long total(Category category) {
        return figures.live(QUARTER).of(category).total();
    }

    private Incident of(UUID message) {
        return incidents.ofMessage(message).getFirst();
    }

    /** What {@code ./chosei report} writes. */
    private SortedMap<String, byte[]> printed(String language, boolean live) {
        Path folder = out.resolve(String.valueOf(printed++));
        report.quarter = QUARTER.toString();
        report.language = language;
        report.live = live;
        report.out = folder;
        report.call();
        try (Stream<Path> files = Files.walk(folder)) {
            SortedMap<String, byte[]> found = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** An imported mail that came at nine in the morning of a day. */
    private UUID phishing(String day, String site) {
        String mail = """
                Received: from mx.sender.example by border.example; %s
                From: Reporter <reporter@sender.example>
                To: info@nicc.example
                Subject: Phishing site
                Message-ID: <%s.%s@sender.example>
                Content-Type: text/plain; charset=UTF-8

                We found a phishing site that imitates our bank and asks for passwords:

                https://%s/index.html

                Please have it taken down.
                """.formatted(
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.parse(day + "T09:00:00+09:00")),
                        day,
                        site,
                        site)
                .replace("\n", "\r\n");
        UUID message = receiving
                .receive(new Arrival(Channel.EMAIL, site + ".eml", null, null), mail.getBytes(StandardCharsets.UTF_8))
                .message();
        workers.workOffAll();
        return message;
    }
}
