package org.chosei.core.post;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the running number of a case into eight digits that cannot be guessed from one another: a Feistel network of eight
 * rounds over two halves of four digits, so that every running number has its own public one and none has to be looked up.
 */
public final class NumberCipher {
    private static final int HALF = 10_000;
    private static final int ROUNDS = 8;

    private final SecretKeySpec key;

    public NumberCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @param running 0 to 99,999,999 */
    public String number(int running) {
        if (running < 0 || running >= HALF * HALF) {
            throw new IllegalArgumentException("Running number %d is used up: wanted 0 to 99999999".formatted(running));
        }
        Mac mac = keyed();
        int left = running / HALF;
        int right = running % HALF;
        for (int round = 0; round < ROUNDS; round++) {
            int mixed = (left + mix(mac, round, right)) % HALF;
            left = right;
            right = mixed;
        }
        return "%04d%04d".formatted(left, right);
    }

    private static int mix(Mac mac, int round, int half) {
        byte[] hash =
                mac.doFinal(ByteBuffer.allocate(8).putInt(round).putInt(half).array());
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), HALF);
    }

    /** One for the rounds of a number, because making it costs more than using it. */
    private Mac keyed() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
