package org.chosei.server.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.chosei.server.vault.MasterKey;
import org.springframework.stereotype.Component;

/** The address at which a reporter sees how a report fares: its number and a secret that nobody can guess from another one. */
@Component
public class StatusLinks {
    private static final int SECRET_BYTES = 18;

    private final Messages messages;
    private final MasterKey master;

    StatusLinks(Messages messages, MasterKey master) {
        this.messages = messages;
        this.master = master;
    }

    /** The path on the public site. */
    public String path(Receipt receipt) {
        return "/report/status/%s/%s".formatted(receipt.number(), secret(receipt.message()));
    }

    /** Empty for a wrong secret as for a number that was never given. */
    Optional<Messages.Message> open(String number, String secret) {
        return messages.byNumber(number)
                .filter(message -> MessageDigest.isEqual(
                        secret(message.id()).getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8)));
    }

    private String secret(UUID message) {
        byte[] digest = master.digest("status/" + message);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SECRET_BYTES));
    }
}
