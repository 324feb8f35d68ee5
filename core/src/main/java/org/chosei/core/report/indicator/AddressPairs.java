package org.chosei.core.report.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.address.EveryonesHosts;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/** Two addresses side by side that together mean one thing: a range of a network, a link that shows one site and leads to another. */
final class AddressPairs {
    private static final Pattern TO = Pattern.compile("\\s{0,3}[-–~〜]\\s{0,3}");

    private AddressPairs() {}

    static Optional<Mention> mention(Sentence sentence, int index) {
        if (isRange(sentence, index)) {
            return Optional.of(Mention.REFERENCE);
        }
        return isBait(sentence, index) ? Optional.of(Mention.GENUINE_SITE) : Optional.empty();
    }

    /** The first and last address of a network, as registries print them. */
    private static boolean isRange(Sentence sentence, int index) {
        return sentence.spots().get(index).isAddress() && (spans(sentence, index) || spans(sentence, index - 1));
    }

    private static boolean spans(Sentence sentence, int first) {
        if (first < 0 || first + 1 >= sentence.spots().size()) {
            return false;
        }
        Spot from = sentence.spots().get(first);
        Spot to = sentence.spots().get(first + 1);
        return from.isAddress()
                && to.isAddress()
                && TO.matcher(sentence.text().substring(from.end(), Math.max(from.end(), to.start())))
                        .matches();
    }

    /** A link that shows one site and leads to another, {@code https://shown.example <https://led-to.example>}: the first is bait. */
    private static boolean isBait(Sentence sentence, int index) {
        if (index + 1 >= sentence.spots().size()) {
            return false;
        }
        Spot shown = sentence.spots().get(index);
        Spot target = sentence.spots().get(index + 1);
        String between = sentence.text().substring(shown.end(), Math.max(shown.end(), target.start()));
        return shown.isSite()
                && target.schemed()
                && between.strip().equals("<")
                && sentence.text().startsWith(">", target.end())
                && !shown.host().equals(target.host())
                && !EveryonesHosts.shipped().contains(target.host());
    }
}
