package org.chosei.core.report.words;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of words, asked of a text only where it can stand there: a long list of alternatives is slow to try at each letter, and
 * most texts hold none of the words that it needs ({@link NeededWords}). It finds what the pattern finds.
 */
public final class Phrase {
    private final Pattern pattern;
    /** Null where the pattern needs no word in particular. */
    private final @Nullable Words needed;
    /** Whether it can only stand at a text's beginning. */
    private final boolean leads;

    private Phrase(String regex, int flags) {
        NeededWords words = NeededWords.of(regex);
        Set<String> all = words.all();
        pattern = Pattern.compile(regex, flags);
        needed = all == null ? null : new Words(all);
        leads = words.leads();
    }

    public static Phrase of(String regex) {
        return new Phrase(regex, 0);
    }

    /** With letters of ASCII in either case. */
    public static Phrase ofAnyCase(String regex) {
        return new Phrase(regex, Pattern.CASE_INSENSITIVE);
    }

    public boolean standsIn(String text) {
        return firstIn(text) != null;
    }

    /** Where it stands first, null where it does not. */
    public @Nullable Matcher firstIn(String text) {
        if (needed != null && !needed.standIn(text)) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return (leads ? matcher.lookingAt() : matcher.find()) ? matcher : null;
    }

    /** Where the last place ends at which it stands, -1 where there is none. */
    public int lastEndIn(String text) {
        Matcher found = firstIn(text);
        int end = -1;
        while (found != null) {
            end = found.end();
            found = found.find() ? found : null;
        }
        return end;
    }

    /** The text with something else in its stead. */
    public String replacedIn(String text, String by) {
        Matcher first = firstIn(text);
        return first == null ? text : first.replaceAll(by);
    }
}
