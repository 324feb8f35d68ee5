package org.chosei.server.desk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chosei.server.directory.Organisation;

/**
 * What a draft says of outside addresses: how many stand in it so that no program opens them, and which do not.
 *
 * @param defanged how many are written with brackets
 * @param live those that a mail program would make a link of; our own site and mailbox may be
 */
record DefangedCheck(int defanged, List<String> live) {
    private static final Pattern DEFANGED = Pattern.compile("\\S*(?:\\[[.:@]]|hxxps?:)\\S*");
    private static final Pattern LIVE =
            Pattern.compile("(?i)\\b(?:https?|ftp)://[^\\s<>\"'）」]+|\\bwww\\.[^\\s<>\"'）」]+");

    static DefangedCheck of(String text, Organisation us) {
        List<String> live = LIVE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(address -> us.web().isBlank() || !address.startsWith(us.web()))
                .filter(address -> !DEFANGED.matcher(address).find())
                .distinct()
                .toList();
        return new DefangedCheck((int) DEFANGED.matcher(text).results().count(), live);
    }

    public boolean isClean() {
        return live.isEmpty();
    }
}
