package org.chosei.core.report.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.core.report.label.Labels;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.spot.Spot;

/**
 * The addresses and sites that a letter names one after the other, and the words by which it points at one of them afterwards: by
 * its place, 「2つ目は」, {@code the latter}, or by the name or sign that a list gave it, 「甲：192.0.2.1 … 甲は」.
 */
final class Enumeration {
    private static final int LONGEST_NAME = 8;
    private static final int MOST = 2000;
    private static final int MOST_NAMES = 40;

    /**
     * What a word points at.
     *
     * @param hosts the one meant; with it the address of the same row where sites and addresses are listed beside each other
     */
    record Pointed(Set<String> hosts, int start, int end) {}

    private final List<Statement> statements;
    private final String senders;
    private final Listed addresses = new Listed();
    private final Listed sites = new Listed();
    private final Listed all = new Listed();
    private final Map<String, String> called = new HashMap<>();
    private final Optional<Pattern> names;

    Enumeration(Scene scene) {
        this.statements = scene.statements();
        this.senders = scene.letter().senderHost();
        for (int i = 0; i < statements.size() && all.size() < MOST; i++) {
            take(i, statements.get(i));
        }
        this.names = PointingWord.spokenOf(called.keySet());
    }

    private void take(int number, Statement statement) {
        if (statement.isQuotedFromUs()) {
            return;
        }
        if (statement.log() != null) {
            addresses.add(number, statement.log().source());
            all.add(number, statement.log().source());
            return;
        }
        List<Spot> spots = statement.sentence().spots();
        for (int i = 0; i < spots.size(); i++) {
            if (isListed(spots.get(i), statement.meanings().get(i))) {
                (spots.get(i).isAddress() ? addresses : sites)
                        .add(number, spots.get(i).host());
                all.add(number, spots.get(i).host());
            }
        }
        String name = nameIn(statement);
        if (called.size() < MOST_NAMES && !name.isEmpty()) {
            called.putIfAbsent(name, spots.getFirst().host());
        }
    }

    private boolean isListed(Spot spot, Meaning meaning) {
        return (spot.isSite() || spot.isAddress())
                && (spot.defanged() || !spot.host().equals(senders))
                && meaning != Meaning.CONTACT
                && meaning != Meaning.REFERENCE
                && meaning != Meaning.GENUINE;
    }

    /** The sign right before the only spot, else the label where it is no word for what fields hold. */
    private static String nameIn(Statement statement) {
        List<Spot> spots = statement.sentence().spots();
        if (spots.isEmpty() || spots.getFirst().host().isEmpty()) {
            return "";
        }
        String sign = PointingWord.signBefore(statement.sentence().text(), spots.getFirst());
        String label = statement.sentence().label();
        boolean names = label.length() <= LONGEST_NAME && Labels.shipped().meaning(label) == Meaning.UNKNOWN;
        return spots.size() == 1 && !sign.isEmpty() ? sign : names ? label : "";
    }

    Set<String> hosts() {
        return all.hosts();
    }

    /** What this statement points at, in its order; its text in lower case. */
    List<Pointed> pointedAtIn(int statement, String text) {
        if (all.size() < 2 || statements.get(statement).log() != null) {
            return List.of();
        }
        List<Pointed> pointed = new ArrayList<>();
        List<List<String>> lists = null;
        for (PointingWord word : PointingWord.in(text, names)) {
            Set<String> hosts = new LinkedHashSet<>();
            String named = called.get(word.name());
            if (named != null) {
                hosts.add(named);
            } else {
                lists = lists == null ? listsNear(statement) : lists;
                lists.forEach(list -> word.of(list).ifPresent(hosts::add));
            }
            if (!hosts.isEmpty()) {
                pointed.add(new Pointed(hosts, word.start(), word.end()));
            }
        }
        return pointed;
    }

    /** Addresses and sites are counted apart, together where there are not two of either. */
    private List<List<String>> listsNear(int statement) {
        List<List<String>> apart = Stream.of(addresses, sites)
                .map(listed -> listed.near(statement))
                .filter(list -> list.size() > 1)
                .toList();
        return apart.isEmpty() ? List.of(all.near(statement)) : apart;
    }
}
