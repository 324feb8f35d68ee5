package org.chosei.server.publication;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a Japanese line may end (JIS X 4051, strict) on top of the JDK's breaks; a number stays with its unit and its prefix. */
final class KinsokuBreaker implements FSTextBreaker {
    private static final String NEVER_FIRST = "、。，．・：；？！?!)）]］}｝」』】〉》〕〙〗’”ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻ヽヾゝゞ–—〜～％%‰℃…‥,.:;/";
    private static final String NEVER_LAST = "(（[［{｛「『【〈《〔〘〖‘“¥￥$＄#＃";
    private static final String UNITS = "件年月日時分秒章節項号社台か個組種行列版口回つ字";
    private static final String BEFORE_NUMBER = "第図表注約計−+";

    /** Inside .com, 80/TCP and the like. */
    private static final String JOINERS = "./";

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.JAPAN);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int place = lines.next();
        while (place != BreakIterator.DONE && place < text.length() && !isAllowed(place)) {
            place = lines.next();
        }
        return place;
    }

    private boolean isAllowed(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return NEVER_FIRST.indexOf(after) < 0
                && NEVER_LAST.indexOf(before) < 0
                && !(JOINERS.indexOf(before) >= 0 && isLatin(after))
                && !(Character.isDigit(before) && UNITS.indexOf(after) >= 0)
                && !(BEFORE_NUMBER.indexOf(before) >= 0 && Character.isDigit(after));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
