package org.chosei.server.directory;

import java.util.Locale;
import java.util.Objects;
import org.chosei.core.post.Mailbox;
import org.chosei.core.post.Token;

/**
 * Who we are, as letters, forms and reports say it.
 *
 * @param shortName as in a report's number
 * @param prefix before the eight digits of a public number, as in {@code ORG#12345678}
 * @param keyFingerprint of the OpenPGP key that reports can be encrypted to; empty where there is none
 */
public record Organisation(
        String nameJa,
        String nameEn,
        String shortName,
        String mail,
        String phone,
        String fax,
        String web,
        String prefix,
        String keyFingerprint) {

    public Organisation {
        // A form that was loaded before the field came does not send it.
        keyFingerprint = Objects.requireNonNullElse(keyFingerprint, "");
    }

    public String name(Locale language) {
        return language.getLanguage().equals("ja") ? nameJa : nameEn;
    }

    /** The one mailbox that mails come from and answers go to; both names, because a reader may know only one of them. */
    public Mailbox mailbox() {
        return new Mailbox(nameEn, mail);
    }

    /** A public number as it is written everywhere. */
    public String token(String number) {
        return Token.of(prefix, number);
    }
}
