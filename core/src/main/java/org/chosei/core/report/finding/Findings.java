package org.chosei.core.report.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Key;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Reason;
import org.chosei.core.report.category.Border;
import org.chosei.core.report.category.Told;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.imitation.BrandOpinions;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.scan.ScanPorts;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Puts the candidates that fit together by key; a key gets the first category of rule 12 that any of them fits. */
public final class Findings {
    private static final Reason FROM_LOG =
            new Reason("SC-LOG", "ログに拒否または失敗した接続がある", "A log shows connections that failed or were refused");
    private static final Reason FROM_PORT =
            new Reason("SC-PORT", "接続元と宛先ポートが示されている", "A source is shown with the port that it asked for");
    private final Scene scene;
    private final Remarks remarks;
    private final BrandOpinions brands;
    private final StatedZone zone;
    private @Nullable ScanPorts ports;

    private Findings(Scene scene, Remarks remarks, BrandOpinions brands) {
        this.scene = scene;
        this.remarks = remarks;
        this.brands = brands;
        this.zone = new StatedZone(scene);
    }

    public static List<Finding> of(Scene scene, Remarks remarks, Brands brands, List<Candidate> candidates) {
        return new Findings(scene, remarks, new BrandOpinions(scene, remarks, brands)).of(candidates);
    }

    private List<Finding> of(List<Candidate> candidates) {
        Map<String, List<Candidate>> byKey = new LinkedHashMap<>();
        candidates.stream()
                .filter(c -> c.mention() == null && c.category() != null)
                .forEach(c ->
                        byKey.computeIfAbsent(c.key(), k -> new ArrayList<>()).add(c));
        HostingAddresses addresses = new HostingAddresses(candidates);
        List<Finding> findings = new ArrayList<>();
        byKey.forEach((key, group) -> findings.add(finding(key, group, addresses.of(key), candidates)));
        return findings;
    }

    private Finding finding(String key, List<Candidate> group, List<Candidate> addresses, List<Candidate> all) {
        Category category = group.stream()
                .map(c -> Objects.requireNonNull(c.category()))
                .min(Comparator.comparingInt(Border.PRECEDENCE::indexOf))
                .orElseThrow();
        List<Candidate> telling =
                group.stream().filter(c -> c.category() == category).toList();
        List<Cue> cues = telling.stream()
                .flatMap(c -> c.cues().stream())
                .distinct()
                .sorted(Comparator.comparing(Cue::strong).reversed())
                .toList();
        boolean logged = telling.stream().anyMatch(c -> c.place().passage() == Passage.Role.LOG);
        List<Reason> reasons =
                new ArrayList<>(cues.stream().map(Cue::reason).distinct().toList());
        if (logged && category == Category.SCAN) {
            reasons.add(FROM_LOG);
        } else if (reasons.isEmpty() && category == Category.SCAN) {
            reasons.add(FROM_PORT);
        }
        String subtype = cues.isEmpty() ? "S-PROBE" : cues.getFirst().subtype();
        List<Indicator> indicators = Stream.concat(telling.stream(), addresses.stream())
                .map(Candidate::indicator)
                .distinct()
                .toList();
        List<BrandOpinion> opinions = category == Category.PHISHING ? brands.of(telling) : List.of();
        List<Instant> times = times(telling);
        return new Finding(
                category,
                subtype,
                key,
                category == Category.SCAN ? ports(all).of(telling) : new TreeSet<>(),
                opinions,
                indicators,
                reasons,
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast());
    }

    /** Asked for once there is a scan. */
    private ScanPorts ports(List<Candidate> candidates) {
        if (ports == null) {
            ports = new ScanPorts(scene, remarks, candidates);
        }
        return ports;
    }

    private List<Instant> times(List<Candidate> group) {
        return group.stream()
                .map(c -> scene.statements().get(c.statement()).log())
                .filter(Objects::nonNull)
                .map(LogEntry::at)
                .filter(Objects::nonNull)
                .map(at -> at.in(zone.offset()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** A report of a category that names nothing else is its own key (rule 7). */
    public static Optional<Finding> ofTheReport(Scene scene) {
        return Told.by(scene.ownCues(), true)
                .filter(told -> told.category() == Category.TARGETED_ATTACK || told.category() == Category.OTHER)
                .map(told -> new Finding(
                        told.category(),
                        told.cues().getFirst().subtype(),
                        Key.THE_REPORT,
                        new TreeSet<>(),
                        List.of(),
                        List.of(),
                        told.cues().stream().map(Cue::reason).distinct().toList(),
                        null,
                        null));
    }
}
