package org.chosei.core.coordination;

import org.chosei.core.post.Token;

/** Who writes a request: the centre, as its letters name it. */
public record Writer(String nameJa, String nameEn, String mail, String phone, String web, String prefix) {

    String token(String number) {
        return Token.of(prefix, number);
    }

    String name(String language) {
        return language.equals("ja") ? nameJa : nameEn;
    }
}
