package org.chosei.core.post;

import java.util.List;
import org.chosei.core.account.Refusal;

/** What was given as a mail address is none. */
public final class AddressRefused extends IllegalArgumentException implements Refusal {
    private static final long serialVersionUID = 1;

    private final String address;

    AddressRefused(String address) {
        super("Mail address '%s' cannot be used: wanted NAME@DOMAIN".formatted(address));
        this.address = address;
    }

    @Override
    public String text() {
        return "post.refused.address";
    }

    @Override
    public List<String> values() {
        return List.of(address);
    }
}
