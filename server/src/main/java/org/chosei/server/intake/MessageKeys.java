package org.chosei.server.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.server.vault.DataKey;
import org.chosei.server.vault.MasterKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The keys of messages: whatever of a message or its reporter is stored is sealed under its key. */
@Component
public class MessageKeys {
    private final JdbcTemplate jdbc;
    private final MasterKey master;

    MessageKeys(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** @throws Erased when the key was destroyed */
    public DataKey of(UUID message) {
        DataKey key = ofAll(List.of(message)).get(message);
        if (key == null) {
            throw new Erased(message);
        }
        return key;
    }

    /** By message; one that was erased is left out. */
    public Map<UUID, DataKey> ofAll(Collection<UUID> messages) {
        Map<UUID, DataKey> keys = new HashMap<>();
        jdbc.query(
                "select message, wrapped from intake.data_key where message = any (?)",
                row -> {
                    UUID message = row.getObject("message", UUID.class);
                    keys.put(message, master.unwrap(row.getBytes("wrapped"), message));
                },
                (Object) messages.toArray(UUID[]::new));
        return keys;
    }

    /** New keys; they are kept once {@link #keep} is called, when the messages' rows stand. */
    Map<UUID, DataKey> make(Collection<UUID> messages) {
        Map<UUID, DataKey> keys = new HashMap<>();
        messages.forEach(message -> keys.put(message, master.newKey()));
        return keys;
    }

    void keep(Map<UUID, DataKey> keys) {
        List<Object[]> rows = new ArrayList<>();
        keys.forEach((message, key) -> rows.add(new Object[] {message, master.wrap(key, message)}));
        jdbc.batchUpdate("insert into intake.data_key (message, wrapped) values (?, ?)", rows);
    }
}
