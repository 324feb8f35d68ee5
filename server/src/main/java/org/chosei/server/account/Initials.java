package org.chosei.server.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** At most two signs that tell people apart on one desk: the call sign of 当番A1, the first letters of Ichiro Sato, else the beginning. */
final class Initials {
    private static final Pattern CALL_SIGN = Pattern.compile("\\P{ASCII}+\\s*([A-Za-z0-9]{1,2})");
    private static final int MOST = 2;

    private Initials() {}

    static String of(String name) {
        Matcher sign = CALL_SIGN.matcher(name);
        String[] words = name.strip().split("\\s+");
        String initials = sign.matches()
                ? sign.group(1)
                : words.length > 1
                        ? Arrays.stream(words)
                                .limit(MOST)
                                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                                .collect(Collectors.joining())
                        : name.codePoints()
                                .limit(MOST)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining());
        return initials.toUpperCase(Locale.ROOT);
    }
}
