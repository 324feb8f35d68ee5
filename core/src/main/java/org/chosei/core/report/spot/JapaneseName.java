package org.chosei.core.report.spot;

import org.chosei.core.report.words.Phrase;

/**
 * A host's name that begins with Japanese letters, 「本人確認24.example」. Prose stands before names without a blank as well, so only
 * a number is joined to the letters before it: no name of a host is likely to be that number alone.
 */
final class JapaneseName {
    private static final int LONGEST = 20;
    private static final char FIRST_JAPANESE = '\u3041';
    private static final String OPENS = " \t\u3000\"'「『（(＜<【[:：=、,・";

    /** How prose ends before a name. */
    private static final Phrase PROSE =
            Phrase.of("(?:[はがをにのでとへもや]|から|より|まで|サイト|ドメイン|ホスト|アドレス|リンク|ページ|サーバー?|先|元|名|偽|番|約|計|全|第)$");

    private JapaneseName() {}

    /** The name with the letters that belong to it, the word itself where none do. */
    static Word whole(Word word) {
        String text = word.line().text();
        int start = word.start();
        if (start == 0 || !isJapanese(text.charAt(start - 1)) || !isNumbered(word.text())) {
            return word;
        }
        while (start > 0 && word.start() - start <= LONGEST && isJapanese(text.charAt(start - 1))) {
            start--;
        }
        boolean opens = start == 0 || OPENS.indexOf(text.charAt(start - 1)) >= 0;
        return opens && !PROSE.standsIn(text.substring(start, word.start()))
                ? new Word(word.line(), start, word.end())
                : word;
    }

    private static boolean isJapanese(char c) {
        return c >= FIRST_JAPANESE && (Character.isLetter(c) || c == 'ー');
    }

    /** Whether its first label is a number. */
    private static boolean isNumbered(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && name.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9');
    }
}
