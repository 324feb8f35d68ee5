package org.chosei.core.report.scene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chosei.core.report.scene.Enumeration.Pointed;
import org.chosei.core.report.spot.Spot;

/**
 * What the reporter says of one of several, clause by clause: where a sentence points at it, 「甲は…、乙は…」, {@code the second one is},
 * and right beside its name. It is true of it wherever else in the letter it stands.
 */
public final class Remarks {
    private static final Pattern JOINED = Pattern.compile("[\\s・、,，とや&/]*(?:and |or )?(?:the )?");

    /** Where the words stand by which one of several is meant. */
    public enum Kind {
        /** They point at it in a sentence that names none. */
        POINTED_AT,
        /** They point at it in a sentence that names some. */
        POINTED_AT_AMONG_NAMES,
        /** They are its name. */
        NAMED
    }

    /**
     * What is said, in lower case.
     *
     * @param before since the one that was spoken of before
     * @param behind up to the next one; of several that are pointed at together, what is said behind the last
     */
    public record Remark(Kind kind, Set<String> hosts, String before, String behind) {}

    private final Enumeration listed;
    private final List<Remark> all = new ArrayList<>();
    private final Map<String, List<String>> pointing = new HashMap<>();
    /** Of what the line speaks whose first sentence began with its name, {@code 3 -> …}: its next ones go on to. */
    private Set<String> spokenOf = Set.of();

    private int line;

    public Remarks(Scene scene) {
        this.listed = new Enumeration(scene);
        List<Statement> statements = scene.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).isReportersOwn() && statements.get(i).log() == null) {
                hear(i, statements.get(i));
            }
        }
    }

    public List<Remark> all() {
        return all;
    }

    /** What sentences that name none say of this one, each clause by itself. */
    public List<String> pointingAt(String host) {
        return pointing.getOrDefault(host, List.of());
    }

    /** All that the letter lists. */
    public Set<String> hosts() {
        return listed.hosts();
    }

    private void hear(int number, Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        String written = statement.sentence().text();
        String lower = written.toLowerCase(Locale.ROOT);
        String text = lower.length() == written.length() ? lower : written; // places hold for both
        List<Pointed> named = spots.stream()
                .map(spot -> new Pointed(
                        spot.isSite() || spot.isAddress() ? Set.of(spot.host()) : Set.of(), spot.start(), spot.end()))
                .toList();
        take(Kind.NAMED, named, text);
        List<Pointed> pointed = listed.pointedAtIn(number, text);
        take(spots.isEmpty() ? Kind.POINTED_AT : Kind.POINTED_AT_AMONG_NAMES, pointed, text);
        boolean goesOn =
                spots.isEmpty() && pointed.isEmpty() && statement.sentence().line() == line;
        if (goesOn) {
            note(spokenOf, text);
        } else {
            boolean heads = spots.isEmpty() && pointed.size() == 1 && PointingWord.heads(text, pointed.getFirst());
            spokenOf = heads ? pointed.getFirst().hosts() : Set.of();
            line = statement.sentence().line();
        }
    }

    private void take(Kind kind, List<Pointed> meant, String text) {
        Deque<Remark> heard = new ArrayDeque<>();
        String next = "";
        for (int i = meant.size() - 1; i >= 0; i--) {
            Pointed one = meant.get(i);
            int from = i > 0 ? Math.min(meant.get(i - 1).end(), one.start()) : 0;
            int to = i + 1 < meant.size() ? Math.max(meant.get(i + 1).start(), one.end()) : text.length();
            String behind = text.substring(one.end(), to);
            boolean joined = kind != Kind.NAMED
                    && i + 1 < meant.size()
                    && JOINED.matcher(behind).matches();
            next = joined ? next : behind;
            heard.addFirst(new Remark(kind, one.hosts(), text.substring(from, one.start()), next));
        }
        all.addAll(heard);
        heard.stream().filter(r -> r.kind() == Kind.POINTED_AT).forEach(r -> note(r.hosts(), r.behind()));
    }

    private void note(Set<String> hosts, String clause) {
        hosts.forEach(
                host -> pointing.computeIfAbsent(host, h -> new ArrayList<>()).add(clause));
    }
}
