package org.chosei.server.directory;

import com.google.common.net.InetAddresses;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The country that an address is registered in, from a table in MaxMind's format; where it comes from stands beside it in
 * {@code country.md}. Read when first asked for.
 */
@Component
public class Countries {
    private final String replacement;
    private @Nullable Reader table;

    Countries(@Value("${chosei.country-table:}") String replacement) {
        this.replacement = replacement;
    }

    /** @param address as text; what is no address has no country */
    public Optional<String> of(String address) {
        if (!InetAddresses.isInetAddress(address)) {
            return Optional.empty();
        }
        try {
            return lookUp(InetAddresses.forString(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> lookUp(InetAddress address) throws IOException {
        Map<?, ?> found = table().get(address, Map.class);
        return Optional.ofNullable(found)
                .map(row -> row.get("country_code"))
                .map(Object::toString)
                .filter(code -> code.matches("[A-Z]{2}"));
    }

    private synchronized Reader table() throws IOException {
        if (table == null) {
            try (InputStream in = open()) {
                table = new Reader(in);
            }
        }
        return table;
    }

    private InputStream open() throws IOException {
        return replacement.isEmpty()
                ? Countries.class.getResourceAsStream("country.mmdb")
                : Files.newInputStream(Path.of(replacement));
    }
}
