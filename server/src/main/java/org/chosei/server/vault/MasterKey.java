package org.chosei.server.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The one key that wraps all others; it stands outside the database. Each use has a key derived from it (HKDF, RFC 5869). */
public final class MasterKey {
    private final DataKey wrapping;
    private final DataKey proving;
    private final SecretKey digesting;

    MasterKey(byte[] key) {
        this.wrapping = new DataKey(derived(key, "wrap").getEncoded());
        this.proving = new DataKey(derived(key, "prove").getEncoded());
        this.digesting = derived(key, "digest");
    }

    public DataKey newKey() {
        return DataKey.fresh();
    }

    /** @param owner the message or person whose key it is */
    public byte[] wrap(DataKey key, UUID owner) {
        return wrapping.seal(key.bytes(), owner.toString());
    }

    public DataKey unwrap(byte[] wrapped, UUID owner) {
        return new DataKey(wrapping.open(wrapped, owner.toString()));
    }

    /** Tells equal texts apart from others without holding them; of no use to who lacks the key. */
    public byte[] digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digesting);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    byte[] proof() {
        return proving.seal("chosei", "proof");
    }

    boolean isProvedBy(byte[] proof) {
        try {
            return proving.openText(proof, "proof").equals("chosei");
        } catch (WrongKey _) {
            return false;
        }
    }

    private static SecretKey derived(byte[] key, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.expandOnly(
                                    new SecretKeySpec(key, "HKDF-PRK"),
                                    ("chosei " + use).getBytes(StandardCharsets.UTF_8),
                                    DataKey.BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 25 has HKDF-SHA256", e);
        }
    }
}
