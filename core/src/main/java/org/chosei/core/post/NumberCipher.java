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

    private final Mac mac;
    /** What each round makes of each half, plus one, once it was asked; threads may compute the same twice. */
    private final int[] mixed = new int[ROUNDS * HALF];

    public NumberCipher(byte[] key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** @param running 0 to 99,999,999 */
    public String number(int running) {
        if (running < 0 || running >= HALF * HALF) {
            throw new IllegalArgumentException("Running number %d is used up: wanted 0 to 99999999".formatted(running));
        }
        int left = running / HALF;
        int right = running % HALF;
        for (int round = 0; round < ROUNDS; round++) {
            int next = (left + mix(round, right)) % HALF;
            left = right;
            right = next;
        }
        return Integer.toString(HALF * HALF + left * HALF + right).substring(1);
    }

    private int mix(int round, int half) {
        int place = round * HALF + half;
        if (mixed[place] == 0) {
            mixed[place] = hash(round, half) + 1;
        }
        return mixed[place] - 1;
    }

    private synchronized int hash(int round, int half) {
        byte[] hash =
                mac.doFinal(ByteBuffer.allocate(8).putInt(round).putInt(half).array());
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), HALF);
    }
}
