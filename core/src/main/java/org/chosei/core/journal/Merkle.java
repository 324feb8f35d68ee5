package org.chosei.core.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of a sealed block: leaves and nodes as RFC 9162, section 2.1 (SHA-256, one byte telling leaf from node), and the
 * block's hash over its number, time, root and predecessor.
 */
public final class Merkle {
    /** What stands before the first block. */
    public static final byte[] NOTHING = new byte[32];

    private Merkle() {}

    /** The leaf of a thing given by its fields; every field carries its length, so that no two things write the same bytes. */
    public static byte[] leaf(List<@Nullable String> fields) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        for (String field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(field == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** The root over leaves in their order; the digest of nothing when there is none. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256().digest();
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            level = parents(level);
        }
        return level.getFirst();
    }

    public static byte[] block(int number, long atMicros, byte[] root, byte[] previous) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(number)
                .putLong(atMicros)
                .array());
        digest.update(root);
        digest.update(previous);
        return digest.digest();
    }

    /** A last node without a neighbour goes up unchanged, which gives the tree of RFC 9162. */
    private static List<byte[]> parents(List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i < level.size(); i += 2) {
            parents.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return parents;
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
