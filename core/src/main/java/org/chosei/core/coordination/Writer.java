package org.chosei.core.coordination;

/** Who writes a request: the centre, as its letters name it. */
public record Writer(String nameJa, String nameEn, String mail, String phone, String web) {

    String name(String language) {
        return language.equals("ja") ? nameJa : nameEn;
    }
}
