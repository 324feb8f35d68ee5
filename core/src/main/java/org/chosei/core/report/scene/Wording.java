package org.chosei.core.report.scene;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chosei.core.report.cue.Placeholder;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;

/** A sentence as cues are looked for in it: each address gives way to a mark of its kind, names of files and empty boxes of a form to nothing. */
public final class Wording {
    /** Letters of a file's name are no words: {@code mirai.arm7}. */
    private static final Pattern FILE_NAME =
            Pattern.compile("(?<![\\w.])[\\w-]{1,64}(?:\\.[\\w-]{1,32}){0,3}\\.(?=[a-z])[a-z0-9]{1,5}(?![\\w.])");

    private static final Set<String> DOWNLOADED = Set.of(
            "exe", "scr", "apk", "zip", "rar", "7z", "jar", "js", "vbs", "hta", "ps1", "bat", "cmd", "dll", "msi",
            "bin", "sh", "doc", "docm", "xls", "xlsm", "elf", "lnk", "iso", "img", "cab", "dmg", "pif", "wsf", "swf",
            "arm", "arm5", "arm6", "arm7", "mips", "mpsl", "x86", "x86_64", "ppc", "sh4", "m68k", "spc", "i586",
            "i686");

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
            boolean ends = after >= 'a' && after <= 'z';
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
        return !spot.isSite() ? Placeholder.OTHER : isDownload(spot) ? Placeholder.FILE : Placeholder.SITE;
    }

    /** Whether the URL leads to a file that runs or carries what runs. */
    public static boolean isDownload(Spot spot) {
        String path = spot.path();
        int query = path.indexOf('?');
        String bare = (query < 0 ? path : path.substring(0, query)).toLowerCase(Locale.ROOT);
        int from = Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('.'));
        return from >= 0 && DOWNLOADED.contains(bare.substring(from + 1)) || bare.startsWith("/bins/");
    }
}
