package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinsokuBreakerTest {

    @ParameterizedTest
    @CsvSource({
        "報告は4242件でした。, 4242|件",
        "図1に示します, 図|1",
        "「改ざん」です, 「|改",
        "です。次に, す|。",
        "サーバへ, サ|ー",
        "under .com names, .|com",
        "on 80/TCP and, /|TCP"
    })
    void neverParts(String text, String pair) {
        int place = text.indexOf(pair.replace("|", "")) + pair.indexOf('|');
        assertThat(places(text)).doesNotContain(place);
    }

    @ParameterizedTest
    @CsvSource({"前四半期から増加, 期|か", "one two, |two"})
    void partsWhereAReaderWouldPause(String text, String pair) {
        int place = text.indexOf(pair.replace("|", "")) + pair.indexOf('|');
        assertThat(places(text)).contains(place);
    }

    private static List<Integer> places(String text) {
        KinsokuBreaker breaker = new KinsokuBreaker();
        breaker.setText(text);
        List<Integer> places = new ArrayList<>();
        for (int place = breaker.next(); place != BreakIterator.DONE && place < text.length(); place = breaker.next()) {
            places.add(place);
        }
        return places;
    }
}
