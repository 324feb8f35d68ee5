package org.chosei.core.report.cue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chosei.core.report.Reason;

/** The table of cues. May be shared by threads. */
public final class Cues {
    private static final int COLUMNS = 7;
    private static final Cues SHIPPED = read();

    /**
     * A cue with its words: of each wanted group one must stand in the text, of the forbidden ones none.
     *
     * @param sure whether it is weak where its words are only supposed
     * @param forbidden one group after the wanted ones, empty where nothing is forbidden
     */
    private record Rule(Cue cue, boolean sure, List<int[]> wanted, int[] forbidden) {

        /** @param groups a bit for each group, the forbidden one last, of which a word stands in the text */
        boolean fires(int groups) {
            return groups == (1 << wanted.size()) - 1;
        }
    }

    /** That a word is one of a rule's group. */
    private record Membership(int rule, int group) {}

    private final CueWords words = new CueWords();
    private final List<Rule> rules;
    /** For each word all groups that hold it. */
    private final List<List<Membership>> memberships = new ArrayList<>();

    private Cues(Stream<String> lines) {
        rules = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(this::rule)
                .toList();
        IntStream.range(0, words.size()).forEach(word -> memberships.add(new ArrayList<>()));
        for (int place = 0; place < rules.size(); place++) {
            Rule rule = rules.get(place);
            for (int group = 0; group < rule.wanted().size(); group++) {
                join(place, group, rule.wanted().get(group));
            }
            join(place, rule.wanted().size(), rule.forbidden());
        }
        words.link();
    }

    public static Cues shipped() {
        return SHIPPED;
    }

    /** The reason that stands behind a stored code; the code alone where the table no longer holds it. */
    public Reason reason(String code) {
        return rules.stream()
                .map(rule -> rule.cue().reason())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Reason(code, code, code));
    }

    /** The cues that fire in this text, in the table's order. */
    public List<Cue> in(String text) {
        BitSet seen = new BitSet(words.size());
        BitSet doubted = new BitSet();
        words.find(text, seen, doubted);
        return seen.isEmpty() && doubted.isEmpty() ? List.of() : fired(seen, doubted);
    }

    private void join(int rule, int group, int[] words) {
        for (int word : words) {
            memberships.get(word).add(new Membership(rule, group));
        }
    }

    /** Asks the few words that stand in the text what they belong to, not each rule for all of its words. */
    private List<Cue> fired(BitSet seen, BitSet doubted) {
        int[] stated = new int[rules.size()];
        enter(seen, stated);
        int[] said = doubted.isEmpty() ? stated : stated.clone();
        enter(doubted, said);
        List<Cue> hits = new ArrayList<>();
        for (int place = 0; place < said.length; place++) {
            if (said[place] != 0 && rules.get(place).fires(said[place])) {
                Rule rule = rules.get(place);
                hits.add(rule.sure() && !rule.fires(stated[place]) ? rule.cue().supposed() : rule.cue());
            }
        }
        return hits;
    }

    private void enter(BitSet words, int[] groups) {
        for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
            for (Membership membership : memberships.get(word)) {
                groups[membership.rule()] |= 1 << membership.group();
            }
        }
    }

    private Rule rule(String line) {
        String[] column = line.split("\t", -1);
        if (column.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "Cue line '%s' has %d columns: wanted code, topic, sub-type, weight, words, Japanese, English"
                            .formatted(line, column.length));
        }
        Cue cue = new Cue(
                Topic.valueOf(column[1]),
                column[2],
                !column[3].equals("weak"),
                new Reason(column[0], column[5], column[6]));
        boolean sure = column[3].equals("sure");
        List<int[]> wanted = new ArrayList<>();
        int[] forbidden = {};
        for (String alternatives : column[4].split(" &(?=[ !])")) {
            if (alternatives.startsWith(" !") || alternatives.startsWith("!")) {
                if (forbidden.length > 0) {
                    throw new IllegalArgumentException(
                            "Cue '%s' forbids in two groups: wanted one, its words parted by |".formatted(column[0]));
                }
                forbidden = words.numbers(
                        alternatives.substring(alternatives.indexOf('!') + 1).strip());
            } else {
                int[] group = words.numbers(alternatives.strip());
                wanted.add(group);
                if (cue.topic().category().isPresent()) {
                    words.mayBeDenied(group);
                }
                if (sure) {
                    words.mayBeDoubted(group);
                }
            }
        }
        return new Rule(cue, sure, wanted, forbidden);
    }

    private static Cues read() {
        try (InputStream in = Cues.class.getResourceAsStream("cues.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Cues(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
