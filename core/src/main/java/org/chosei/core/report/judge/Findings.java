package org.chosei.core.report.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.Category;
import org.chosei.core.report.Finding;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Key;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Reason;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.address.SharedHosts;
import org.chosei.core.report.cue.Cue;
import org.chosei.core.report.log.LogEntry;
import org.chosei.core.report.log.Ports;
import org.chosei.core.report.text.Spot;

/** Puts the candidates that fit together by key; a key gets the first category of rule 12 that any of them fits. */
final class Findings {
    private static final Reason FROM_LOG =
            new Reason("SC-LOG", "ログに拒否または失敗した接続がある", "A log shows connections that failed or were refused");
    private static final Map<String, String> SERVICES = Map.of(
            "ssh",
            "22/tcp",
            "telnet",
            "23/tcp",
            "リモートデスクトップ",
            "3389/tcp",
            "rdp",
            "3389/tcp",
            "ftp",
            "21/tcp",
            "smb",
            "445/tcp");

    private final Scene scene;
    private final BrandOpinions brands;

    Findings(Scene scene, BrandOpinions brands) {
        this.scene = scene;
        this.brands = brands;
    }

    List<Finding> of(List<Candidate> candidates) {
        Map<String, List<Candidate>> byKey = new LinkedHashMap<>();
        candidates.stream()
                .filter(c -> c.mention() == null && c.category() != null)
                .forEach(c ->
                        byKey.computeIfAbsent(key(c), k -> new ArrayList<>()).add(c));
        Set<String> generalPorts = new LinkedHashSet<>();
        scene.statements().stream()
                .filter(Statement::isReportersOwn)
                .filter(s -> s.sentence().spots().isEmpty() && s.log() == null)
                .forEach(s -> generalPorts.addAll(Ports.in(s.sentence().text())));
        generalPorts.addAll(Ports.in(scene.subject()));
        candidates.stream()
                .filter(c -> c.mention() == Mention.VICTIM_SIDE && c.place().passage() != Passage.Role.LOG)
                .forEach(c -> generalPorts.addAll(c.ports()));
        List<Finding> findings = new ArrayList<>();
        byKey.forEach((key, group) -> findings.add(finding(key, group, generalPorts)));
        return findings;
    }

    private static String key(Candidate candidate) {
        Spot spot = candidate.spot();
        return switch (Objects.requireNonNull(candidate.category())) {
            case PHISHING, WEB_DEFACEMENT, MALWARE_SITE -> SharedHosts.shipped().site(spot.host(), spot.path());
            case SCAN -> NetworkAddress.isV6(spot.host()) ? NetworkAddress.slash64(spot.host()) : spot.host();
            case TARGETED_ATTACK -> spot.isHash() ? spot.value() : spot.host();
            case DOS, ICS, OTHER -> spot.host();
        };
    }

    private Finding finding(String key, List<Candidate> group, Set<String> generalPorts) {
        Category category = group.stream()
                .map(c -> Objects.requireNonNull(c.category()))
                .min(Comparator.comparingInt(Topics.PRECEDENCE::indexOf))
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
        }
        String subtype = cues.isEmpty() ? "S-PROBE" : cues.getFirst().subtype();
        List<Indicator> indicators =
                telling.stream().map(Candidate::indicator).distinct().toList();
        List<BrandOpinion> opinions = category == Category.PHISHING ? brands.of(telling) : List.of();
        List<Instant> times = times(telling);
        return new Finding(
                category,
                subtype,
                key,
                category == Category.SCAN ? ports(telling, generalPorts) : new TreeSet<>(),
                opinions,
                indicators,
                reasons,
                times.isEmpty() ? null : times.getFirst(),
                times.isEmpty() ? null : times.getLast());
    }

    private List<Instant> times(List<Candidate> group) {
        return group.stream()
                .map(c -> scene.statements().get(c.statement()).log())
                .filter(Objects::nonNull)
                .map(log -> log.at())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Ports of the source's own log lines, else those named beside it, else those that the text names for all (rule 13). */
    private TreeSet<String> ports(List<Candidate> group, Set<String> general) {
        TreeSet<String> ports = new TreeSet<>(COMPARING_PORTS);
        group.forEach(c -> ports.addAll(c.ports()));
        boolean implied = !ports.isEmpty() && group.stream().allMatch(this::isImplied);
        if (ports.isEmpty() || implied && !general.isEmpty() && !ports.stream().allMatch(general::contains)) {
            ports.clear();
            ports.addAll(general);
        }
        if (ports.isEmpty()) {
            group.forEach(c -> ports.addAll(serviceNamed(c)));
        }
        return ports;
    }

    /** Whether only the program that logged it tells the port, which may listen elsewhere. */
    private boolean isImplied(Candidate candidate) {
        LogEntry log = scene.statements().get(candidate.statement()).log();
        return candidate.ports().isEmpty()
                || log != null
                        && (log.format() == LogEntry.Format.LOGIN_DAEMON || log.format() == LogEntry.Format.WEB_ACCESS);
    }

    private Set<String> serviceNamed(Candidate candidate) {
        String text = " "
                + (scene.subject() + " "
                                + scene.statements()
                                        .get(candidate.statement())
                                        .sentence()
                                        .text())
                        .toLowerCase(Locale.ROOT);
        Set<String> ports = new LinkedHashSet<>();
        SERVICES.forEach((name, port) -> {
            int at = text.indexOf(name);
            boolean whole = at > 0
                    && !isLatin(text.charAt(at - 1))
                    && (at + name.length() == text.length() || !isLatin(text.charAt(at + name.length())));
            if (whole) {
                ports.add(port);
            }
        });
        return ports;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static final Comparator<String> COMPARING_PORTS = Comparator.comparingInt(
                    (String port) -> Integer.parseInt(port.substring(0, port.indexOf('/'))))
            .thenComparing(Comparator.naturalOrder());

    /** A report of a category that names nothing else is its own key (rule 7). */
    static Finding ofTheReport(Category category, List<Cue> cues) {
        return new Finding(
                category,
                cues.getFirst().subtype(),
                Key.THE_REPORT,
                new TreeSet<>(),
                List.of(),
                List.of(),
                cues.stream().map(Cue::reason).distinct().toList(),
                null,
                null);
    }
}
