package org.chosei.core.report.indicator;

import java.net.IDN;
import java.util.List;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.spot.Spot;

/**
 * What the spotter takes for a name and is the end of one in Japanese letters, which the letter gives in its ASCII form as well:
 * {@code shop.example} of 「本物shop.example」.
 */
final class CutNames {
    private static final String IN_ASCII = "xn--";
    private static final int MOST = 50;

    private final List<String> whole;

    CutNames(Scene scene) {
        this.whole = scene.statements().stream()
                .flatMap(s -> s.sentence().spots().stream())
                .map(Spot::host)
                .filter(host -> host.contains(IN_ASCII))
                .distinct()
                .limit(MOST)
                .map(IDN::toUnicode)
                .toList();
    }

    /** Whether letters of another script stand right before it in the whole name. */
    boolean hold(Spot spot) {
        return whole.stream().anyMatch(name -> isEnd(spot.host(), name));
    }

    private static boolean isEnd(String host, String name) {
        int before = name.length() - host.length() - 1;
        return before >= 0 && name.endsWith(host) && name.charAt(before) >= 0x80;
    }
}
