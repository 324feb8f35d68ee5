package org.chosei.core.report.brand;

import java.util.regex.Pattern;
import org.chosei.core.directory.Brand;

/**
 * A name of a brand as hosts write it.
 *
 * @param seen what the eye takes it for
 * @param letters those that it is made of, {@link Likeness#letters}
 */
record HostWord(String text, String seen, int letters, Brand brand) {
    /** What parts the pieces of a label. */
    static final Pattern BETWEEN = Pattern.compile("[-_]");

    static HostWord of(String text, Brand brand) {
        String seen = Likeness.seen(text);
        return new HostWord(text, seen, Likeness.letters(seen), brand);
    }
}
