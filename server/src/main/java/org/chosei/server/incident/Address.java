package org.chosei.server.incident;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import org.jspecify.annotations.Nullable;

/** An address or network as PostgreSQL's inet reads it. */
final class Address {
    private Address() {}

    /** Null for what is a host's name. */
    static @Nullable String of(String text) {
        boolean possible = text.indexOf('%') < 0 && text.indexOf(':') >= 0
                || text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '/');
        IPAddress address = possible ? new IPAddressString(text).getAddress() : null;
        if (address == null || address.isMultiple() && !address.isPrefixed()) {
            return null;
        }
        return address.toNormalizedString();
    }
}
