import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Brings Maven where there is none: {@code java FetchMaven.java URL SHA-512 FILE}. What arrives is kept only when its digest is the
 * one wanted. A JDK is the one thing that is surely there, so this needs neither curl nor wget.
 */
final class FetchMaven {
    private FetchMaven() {}

    public static void main(String[] arguments) throws Exception {
        URI from = URI.create(arguments[0]);
        byte[] archive;
        try (InputStream in = from.toURL().openStream()) {
            archive = in.readAllBytes();
        }
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
        if (!digest.equals(arguments[1])) {
            System.err.println("%s has the digest %s: wanted %s; nothing was kept, try again".formatted(from, digest, arguments[1]));
            System.exit(1);
        }
        Path file = Path.of(arguments[2]);
        Files.createDirectories(file.getParent());
        Files.write(file, archive);
    }
}
