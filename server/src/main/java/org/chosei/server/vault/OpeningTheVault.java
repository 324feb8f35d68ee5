package org.chosei.server.vault;

import java.nio.file.Path;
import java.util.List;
import org.chosei.server.command.CommandFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the master key at start: CHOSEI_KEY, else {@code master.key} in the data folder, which is made with a new database. A database
 * keeps a proof of its key, so that nothing is ever sealed under another one.
 */
@Configuration(proxyBeanMethods = false)
class OpeningTheVault {

    @Bean
    MasterKey masterKey(JdbcTemplate jdbc, @Value("${chosei.key:}") String given, @Value("${chosei.data}") Path data) {
        KeyFile file = new KeyFile(data);
        if (proofs(jdbc).isEmpty()) {
            begin(jdbc, given, file);
        }
        MasterKey key = new MasterKey(find(given, file));
        if (!key.isProvedBy(proofs(jdbc).getFirst())) {
            throw new CommandFailure(
                    "The master key in %s is not the one under which this database's messages are sealed: wanted that one; bring it back from its backup"
                            .formatted(where(given, file)));
        }
        return key;
    }

    private static void begin(JdbcTemplate jdbc, String given, KeyFile file) {
        if (given.isEmpty()) {
            file.createUnlessThere();
        }
        jdbc.update(
                "insert into vault.proof (proof) values (?) on conflict do nothing",
                new MasterKey(find(given, file)).proof());
    }

    private static byte[] find(String given, KeyFile file) {
        if (!given.isEmpty()) {
            return KeyFile.parse("CHOSEI_KEY", given);
        }
        if (!file.exists()) {
            throw new CommandFailure(
                    "The master key '%s' is missing: wanted the one under which this database's messages are sealed; bring it back from its backup, or set CHOSEI_KEY"
                            .formatted(file.path()));
        }
        return file.read();
    }

    private static String where(String given, KeyFile file) {
        return given.isEmpty() ? "'" + file.path() + "'" : "CHOSEI_KEY";
    }

    private static List<byte[]> proofs(JdbcTemplate jdbc) {
        return jdbc.queryForList("select proof from vault.proof", byte[].class);
    }
}
