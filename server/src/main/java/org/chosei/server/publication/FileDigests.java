package org.chosei.server.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chosei.core.publication.Language;

/** SHA-256 of each file of an edition, by language and path: sealed with the journal entry that froze it. */
final class FileDigests {
    private FileDigests() {}

    static SortedMap<String, String> of(Map<Language, SortedMap<String, byte[]>> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((language, byPath) ->
                byPath.forEach((path, content) -> digests.put(language.code() + "/" + path, of(content))));
        return digests;
    }

    private static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
