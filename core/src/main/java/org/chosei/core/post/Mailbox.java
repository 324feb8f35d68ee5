package org.chosei.core.post;

import java.util.regex.Pattern;

/**
 * A name and an address that mail can go to.
 *
 * @param name shown beside the address; may be empty
 */
public record Mailbox(String name, String address) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:\\\\]{1,64}@[^\\s@<>\",;:\\\\]{1,253}");

    public Mailbox {
        if (!ADDRESS.matcher(address).matches()) {
            throw new AddressRefused(address);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "Name '%s' holds a control character: wanted one line of text".formatted(name.strip()));
        }
    }

    public static Mailbox of(String address) {
        return new Mailbox("", address);
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? address : "%s <%s>".formatted(name, address);
    }
}
