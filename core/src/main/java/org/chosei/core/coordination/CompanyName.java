package org.chosei.core.coordination;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** An organisation's name as running text writes it: without the kind of company that its register adds. */
public final class CompanyName {
    /** Shorter names are ordinary words. */
    private static final int SHORTEST = 3;

    private static final String JAPANESE = "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|\\((?:株|有|同|資|名|社|財|学|医|一社|一財|独|特非)\\)"
            + "|(?:一般|公益)?(?:社団|財団)法人|(?:特定非営利活動|学校|医療|社会福祉|宗教|監査|税理士|弁護士|NPO|国立大学|独立行政)法人";
    private static final String LATIN =
            "(?:co\\.?,? ?)?ltd\\.?|limited|inc\\.?|incorporated|corp\\.?|corporation|co\\.|llc"
                    + "|l\\.l\\.c\\.|llp|plc|gmbh|ag|kg|s\\.?a\\.?|s\\.?r\\.?l\\.?|s\\.?p\\.?a\\.?|b\\.?v\\.?|n\\.?v\\.?|oy|ab|pty\\.?"
                    + "|k\\.?k\\.?|g\\.?k\\.?";
    private static final Pattern AHEAD = Pattern.compile("^(?:" + JAPANESE + ")\\s*");
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\s*(?:" + JAPANESE + ")|[\\s,]+(?:" + LATIN + "))[\\s,]*$", Pattern.CASE_INSENSITIVE);

    private CompanyName() {}

    /** The bare name; the name as it is where fewer than three letters would be left. */
    public static String bare(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        String bare = AHEAD.matcher(wide).replaceFirst("");
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = BEHIND.matcher(bare).replaceFirst("");
        }
        return bare.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST ? name : bare.strip();
    }
}
