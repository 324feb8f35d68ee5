package org.chosei.core.report.scene;

import java.util.regex.Pattern;
import org.chosei.core.report.cue.Placeholder;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/** A sentence as cues are looked for in it: each address gives way to a mark of its kind, names of files and empty boxes of a form to nothing. */
public final class Wording {
    /** Letters of a file's name are no words: {@code mirai.arm7}. */
    private static final Pattern FILE_NAME =
            Pattern.compile("(?<![\\w.])[\\w-]{1,64}(?:\\.[\\w-]{1,32}){0,3}\\.(?=[a-zA-Z])[a-zA-Z0-9]{1,5}(?![\\w.])");

    private Wording() {}

    static String of(Sentence sentence) {
        String text = marked(sentence);
        return Boxes.withoutUnticked(mayNameFile(text) ? FILE_NAME.matcher(text).replaceAll("※") : text);
    }

    /** Whether a dot stands between what a file's name and its ending consist of, as in few sentences. */
    private static boolean mayNameFile(String text) {
        for (int dot = text.indexOf('.', 1); dot >= 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            char before = text.charAt(dot - 1);
            char after = text.charAt(dot + 1);
            boolean ends = after >= 'a' && after <= 'z' || after >= 'A' && after <= 'Z';
            if (ends && before < 0x80 && (Character.isLetterOrDigit(before) || before == '-' || before == '_')) {
                return true;
            }
        }
        return false;
    }

    /** The sentence's text with its marks, as long as it was. */
    public static String marked(Sentence sentence) {
        if (sentence.spots().isEmpty()) {
            return sentence.text();
        }
        StringBuilder text = new StringBuilder(sentence.text());
        for (Spot spot : sentence.spots()) {
            for (int i = spot.start(); i < Math.min(spot.end(), text.length()); i++) {
                text.setCharAt(i, i == spot.start() ? kind(spot).mark() : ' ');
            }
        }
        return text.toString();
    }

    private static Placeholder kind(Spot spot) {
        if (spot.isAddress()) {
            return Placeholder.ADDRESS;
        }
        if (spot.isHash()) {
            return Placeholder.HASH;
        }
        return !spot.isSite() ? Placeholder.OTHER : spot.isDownload() ? Placeholder.FILE : Placeholder.SITE;
    }
}
