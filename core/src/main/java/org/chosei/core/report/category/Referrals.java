package org.chosei.core.report.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.jspecify.annotations.Nullable;

/** What sentences that name no address say of one told before, at which they point: 「甲は…、乙は…」, 「前者」, {@code the second one}. */
public final class Referrals {
    private static final int LOOKED_AT = 200;
    private static final PhraseBook PHRASES = PhraseBook.of(Referrals.class);
    private static final Phrase FORMER = PHRASES.phrase("the-former");
    private static final Phrase LATTER = PHRASES.phrase("the-latter");
    private static final Phrase LAST = PHRASES.phrase("the-last");
    private static final List<Phrase> COUNTED =
            List.of(PHRASES.phrase("the-first"), PHRASES.phrase("the-second"), PHRASES.phrase("the-third"));
    private static final Phrase ONLY_BEFORE = PHRASES.phrase("only-before");
    private static final Phrase DROPPED_BEFORE = PHRASES.phrase("dropped-before");
    private static final Phrase ONLY_AFTER = PHRASES.phrase("only-after");

    /** A sign by itself, as the subject of what is said. */
    private static final Pattern SIGN = Pattern.compile(
            "(?<![\\p{L}\\p{N}.:/])(?:サイト|ホスト|(?i:url|site|host|address|item |no\\.? ?|number ))?[#(（\\[【<]?([甲乙丙丁戊A-E①-⑥ア-オ1-6])[)）\\]】>]?"
                    + "(?=(?:は|が|も|を|に(?:つ|は)|の(?:み|方|ほう)|だけ|から|で(?:は|す))| (?:is|was|has|had|did|does|imitates|turned|proved|looks|shows|hosts|serves|needs|belongs|can be)\\b)");

    private record Pointer(int start, int end, String host) {}

    private final Map<String, List<String>> said = new HashMap<>();
    private final Set<String> passedOver = new HashSet<>();

    public Referrals(Scene scene) {
        Referents told = new Referents(scene);
        scene.statements().stream()
                .limit(LOOKED_AT)
                .filter(s -> s.isReportersOwn() && s.log() == null)
                .forEach(s -> hear(s, told));
    }

    /** What is said of this spot elsewhere, each clause by itself. */
    public List<String> of(Spot spot) {
        return said.getOrDefault(spot.host(), List.of());
    }

    /** Whether the reporter says that it does not count, or that only another one does. */
    public boolean passOver(Spot spot) {
        return passedOver.contains(spot.host());
    }

    private void hear(Statement statement, Referents told) {
        if (!statement.sentence().spots().isEmpty()) {
            told.hear(statement);
        } else if (told.areSeveral()) {
            tell(statement.sentence().text(), told);
        }
    }

    private void tell(String text, Referents told) {
        List<Pointer> pointers = pointers(text, told);
        for (int i = 0; i < pointers.size(); i++) {
            Pointer pointer = pointers.get(i);
            int from = i > 0 ? pointers.get(i - 1).end() : 0;
            int to = i + 1 < pointers.size() ? pointers.get(i + 1).start() : text.length();
            String clause = text.substring(pointer.end(), Math.max(pointer.end(), to));
            said.computeIfAbsent(pointer.host(), host -> new ArrayList<>()).add(clause);
            String before = text.substring(Math.min(from, pointer.start()), pointer.start());
            if (DROPPED_BEFORE.standsIn(before)) {
                passedOver.add(pointer.host());
            } else if (ONLY_AFTER.standsIn(clause) || ONLY_BEFORE.standsIn(before)) {
                passedOver.addAll(told.all());
                passedOver.remove(pointer.host());
            }
        }
    }

    private static List<Pointer> pointers(String text, Referents told) {
        List<Pointer> pointers = new ArrayList<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            point(sign, told.signed(sign.group(1)), pointers);
        }
        for (int i = 0; i < COUNTED.size(); i++) {
            point(COUNTED.get(i).firstIn(text), told.at(i), pointers);
        }
        point(FORMER.firstIn(text), told.ofTwo(0), pointers);
        point(LATTER.firstIn(text), told.ofTwo(1), pointers);
        point(LAST.firstIn(text), told.last(), pointers);
        pointers.sort(Comparator.comparingInt(Pointer::start));
        return pointers;
    }

    private static void point(@Nullable Matcher found, @Nullable String host, List<Pointer> pointers) {
        if (found != null && host != null) {
            pointers.add(new Pointer(found.start(), found.end(), host));
        }
    }
}
