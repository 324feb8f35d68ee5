package org.chosei.core.report.address;

import com.google.common.net.InternetDomainName;
import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Host names as keys write them: lower-case ASCII by UTS 46, {@code www.} kept, no dot at the end (counting rule 8). */
public final class Hostname {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
    private static final int LONGEST = 253;

    private Hostname() {}

    /** The name in ASCII, or nothing where the text is no host name at all. */
    public static Optional<String> ascii(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlain(name)) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        StringBuilder ascii = new StringBuilder();
        IDNA.Info info = new IDNA.Info();
        UTS46.nameToASCII(name, ascii, info);
        String result = ascii.toString().toLowerCase(Locale.ROOT);
        return info.getErrors().contains(IDNA.Error.INVALID_ACE_LABEL) || !isPlain(result)
                ? Optional.empty()
                : Optional.of(result);
    }

    /** The part that is registered under a public suffix: {@code example.co.jp} of {@code www.example.co.jp}; the name itself where there is none. */
    public static String registrable(String host) {
        InternetDomainName name = named(host);
        return name != null && name.isUnderRegistrySuffix()
                ? name.topDomainUnderRegistrySuffix().toString()
                : host;
    }

    /** Whether the name ends in a suffix of the public list, as real ones do. */
    public static boolean hasKnownSuffix(String host) {
        InternetDomainName name = named(host);
        return name != null && name.hasRegistrySuffix();
    }

    /** Whether the name is itself a public suffix, as {@code co.jp}. */
    public static boolean isSuffix(String host) {
        InternetDomainName name = named(host);
        return name != null && name.isRegistrySuffix();
    }

    /** Taken apart once: to ask first whether it is valid would do so twice. */
    private static @Nullable InternetDomainName named(String host) {
        try {
            return InternetDomainName.from(host);
        } catch (IllegalArgumentException e) {
            return null; // no name of a domain
        }
    }

    /** Whether {@code host} is {@code domain} or lies below it. */
    public static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith(domain) && host.charAt(host.length() - domain.length() - 1) == '.';
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            boolean dot = c == '.' && i > 0 && name.charAt(i - 1) != '.';
            if (!letter && !dot) {
                return false;
            }
        }
        return true;
    }
}
