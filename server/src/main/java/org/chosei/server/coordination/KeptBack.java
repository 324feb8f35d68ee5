package org.chosei.server.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.coordination.CompanyName;
import org.chosei.core.coordination.Disclosure;
import org.chosei.core.coordination.Disclosure.Kind;
import org.chosei.core.coordination.Disclosure.Secret;
import org.jspecify.annotations.Nullable;

/** One draft's secrets while they are gathered, less what the draft is about. */
final class KeptBack {
    private static final Pattern SENDER = Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<?([^<>\\s]+@([^<>\\s]+?))>?\\s*$");

    private final List<Secret> secrets = new ArrayList<>();
    private final Set<String> allowed = new HashSet<>();

    /** What the request is about is no secret; told before anything is kept. */
    void allow(Collection<String> values) {
        values.forEach(value -> allowed.add(value.toLowerCase(Locale.ROOT)));
    }

    void keep(Kind kind, @Nullable String value) {
        if (value != null && !value.isBlank() && !isAllowed(value.strip().toLowerCase(Locale.ROOT))) {
            secrets.add(new Secret(kind, value.strip()));
        }
    }

    /** An organisation is kept by its bare name, unless that is the brand which the request is about. */
    void keepOrganisation(@Nullable String name) {
        if (name != null) {
            String bare = CompanyName.bare(name);
            keep(Kind.ORGANISATION, isAllowed(bare.toLowerCase(Locale.ROOT)) ? name : bare);
        }
    }

    /**
     * Keeps a From line.
     *
     * @param kinds what of it has to be kept
     */
    void keepSender(String from, Set<Kind> kinds) {
        Matcher parts = SENDER.matcher(from);
        if (parts.matches()) {
            keepIf(kinds, Kind.NAME, parts.group(1));
            keepIf(kinds, Kind.ADDRESS, parts.group(2));
            keepIf(kinds, Kind.HOST, parts.group(3));
        } else {
            keepIf(kinds, Kind.NAME, from);
        }
    }

    Disclosure disclosure() {
        return new Disclosure(secrets);
    }

    private void keepIf(Set<Kind> kinds, Kind kind, String value) {
        if (kinds.contains(kind)) {
            keep(kind, value);
        }
    }

    private boolean isAllowed(String value) {
        return allowed.contains(value) || allowed.stream().anyMatch(one -> one.endsWith("." + value));
    }
}
