package org.chosei.core.report.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.jspecify.annotations.Nullable;

/** The sites and addresses told so far, by their place in the list and by the sign that the writer gave each: 「甲：」, {@code [1]}. */
final class Referents {
    /** Who counts further than this names them again. */
    private static final int MOST = 4;

    private static final Pattern SIGN = Pattern.compile(
            "^[\\s・*•-]{0,4}(?:サイト|ホスト|アドレス|発信元|送信元|(?i:url|site|host|address|link))?\\s?[(（\\[【<〔#]?\\s?([甲乙丙丁戊A-E①-⑥ア-オ1-6])\\s?[)）\\]】>〕]?[\\s:：.．、=＝)）]{1,4}$");

    private final String senders;
    private final Set<String> all = new LinkedHashSet<>();
    private final Map<String, String> bySign = new HashMap<>();
    private List<String> pair = List.of();

    Referents(Scene scene) {
        this.senders = scene.letter().senderHost();
    }

    /** Takes in what a statement shows. */
    void hear(Statement statement) {
        Set<String> shown = new LinkedHashSet<>();
        List<Spot> spots = statement.sentence().spots();
        for (int i = 0; i < spots.size(); i++) {
            if (isTold(spots.get(i), statement.meanings().get(i))) {
                shown.add(spots.get(i).host());
            }
        }
        if (spots.size() == 1 && shown.size() == 1) {
            Matcher sign = SIGN.matcher(
                    statement.sentence().text().substring(0, spots.getFirst().start()));
            if (sign.find()) {
                bySign.put(sign.group(1), spots.getFirst().host());
            }
        }
        all.addAll(shown);
        pair = shown.size() == 2 ? List.copyOf(shown) : pair;
    }

    private boolean isTold(Spot spot, Meaning meaning) {
        return (spot.isSite() || spot.isAddress())
                && (spot.defanged() || !spot.host().equals(senders))
                && meaning != Meaning.CONTACT
                && meaning != Meaning.REFERENCE
                && meaning != Meaning.GENUINE;
    }

    /** Whether there is more than one, so that pointing at one tells. */
    boolean areSeveral() {
        return all.size() > 1;
    }

    Set<String> all() {
        return all;
    }

    @Nullable
    String signed(String sign) {
        return bySign.get(sign);
    }

    /** The one at this place, counted from 0; nothing where nobody counts so far. */
    @Nullable
    String at(int place) {
        List<String> counted = counted();
        return place < counted.size() && counted.size() <= MOST ? counted.get(place) : null;
    }

    @Nullable
    String last() {
        List<String> counted = counted();
        return counted.isEmpty() ? null : counted.getLast();
    }

    /** The former (0) or the latter (1) where two are told. */
    @Nullable
    String ofTwo(int place) {
        List<String> counted = counted();
        return counted.size() == 2 ? counted.get(place) : null;
    }

    private List<String> counted() {
        return pair.isEmpty() ? new ArrayList<>(all) : pair;
    }
}
