package org.chosei.core.report.port;

import java.util.ArrayList;
import java.util.List;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;

/** For each spot of a sentence the ports that the sentence gives it: its own where each address but the victims' has its own, else all. */
public final class SentencePorts {
    private static final int REACH = 12;

    /** A port before an arrow is the source's own. */
    private static final Phrase LEADS_ON = Phrase.of("^:\\d{1,5}\\s{0,3}(?:→|->|⇒|=>)");

    private final Sentence sentence;
    private final List<Role> roles;
    private final String words;

    private SentencePorts(Sentence sentence, List<Role> roles) {
        this.sentence = sentence;
        this.roles = roles;
        this.words = sentence.withoutSpots('_');
    }

    public static List<List<String>> of(Sentence sentence, List<Role> roles) {
        return new SentencePorts(sentence, roles).bySpot();
    }

    private List<List<String>> bySpot() {
        List<String> all = Ports.in(words);
        if (all.isEmpty()) {
            all = behindVictims();
        }
        if (sentence.spots().size() == 1) {
            return List.of(all.isEmpty() ? own(sentence.spots().getFirst()) : all);
        }
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < sentence.spots().size(); i++) {
            List<String> part = new ArrayList<>(
                    Ports.in(words.substring(sentence.spots().get(i).end(), nextStart(i))));
            part.retainAll(all); // the whole sentence tells better which of them are the source's own
            parts.add(part);
        }
        boolean each = true;
        for (int i = 0; i < parts.size(); i++) {
            each &= !sentence.spots().get(i).isAddress()
                    || roles.get(i) == Role.TARGET
                    || !parts.get(i).isEmpty();
        }
        List<List<String>> ports = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ports.add(each ? parts.get(i) : all.isEmpty() ? own(sentence.spots().get(i)) : all);
        }
        return ports;
    }

    private int nextStart(int index) {
        int end = sentence.spots().get(index).end();
        return index + 1 < sentence.spots().size()
                ? Math.max(end, sentence.spots().get(index + 1).start())
                : words.length();
    }

    /** What the source asked for is written behind the address that it asked. */
    private List<String> behindVictims() {
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == Role.TARGET && roles.contains(Role.SOURCE)) {
                ports.addAll(own(sentence.spots().get(i)));
            }
        }
        return ports.stream().distinct().toList();
    }

    private List<String> own(Spot spot) {
        boolean written = spot.port() > 0
                && spot.isAddress()
                && spot.original().indexOf('/') < 0
                && spot.end() < words.length()
                && words.charAt(spot.end()) == ':'
                && !LEADS_ON.standsIn(words.substring(spot.end(), Math.min(words.length(), spot.end() + REACH)));
        return written ? List.of(spot.port() + "/tcp") : List.of();
    }
}
