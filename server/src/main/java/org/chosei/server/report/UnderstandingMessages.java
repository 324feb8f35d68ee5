package org.chosei.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Reading;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.Reason;
import org.chosei.core.report.Understanding;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.MessageKeys;
import org.chosei.server.intake.RawStore;
import org.chosei.server.vault.DataKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** From a stored original, and what an operator typed for it, to its understanding. No message makes it fail. */
@Component
class UnderstandingMessages {
    private static final Logger LOG = LoggerFactory.getLogger(UnderstandingMessages.class);
    /** Originals whose first piece, a mebibyte at most, is in memory at once. */
    private static final int TOGETHER = 32;

    private final RawStore raw;
    private final MessageKeys keys;
    private final JdbcTemplate jdbc;
    private final BrandBook brands;
    private final Organisations organisations;

    UnderstandingMessages(
            RawStore raw, MessageKeys keys, JdbcTemplate jdbc, BrandBook brands, Organisations organisations) {
        this.raw = raw;
        this.keys = keys;
        this.jdbc = jdbc;
        this.brands = brands;
        this.organisations = organisations;
    }

    /** The policy of this moment, to be asked once for a batch. */
    ReadingPolicy policy() {
        String mail = organisations.ours().mail();
        return new ReadingPolicy(brands.brands(), Set.of(mail.substring(mail.indexOf('@') + 1)));
    }

    /** The originals of a batch, to be opened by whatever thread reads them. */
    Map<UUID, Supplier<InputStream>> originals(Collection<UUID> messages) {
        return raw.openAll(messages);
    }

    Understanding of(UUID message) {
        return of(message, () -> raw.open(message), policy(), typed(List.of(message)));
    }

    Map<UUID, Understanding> ofAll(Collection<UUID> messages) {
        ReadingPolicy policy = policy();
        Map<UUID, String> typed = typed(messages);
        Map<UUID, Understanding> understood = new HashMap<>();
        List<UUID> kept = List.copyOf(keys.ofAll(messages).keySet());
        for (int i = 0; i < kept.size(); i += TOGETHER) {
            raw.openAll(kept.subList(i, Math.min(i + TOGETHER, kept.size())))
                    .forEach((message, original) -> understood.put(message, of(message, original, policy, typed)));
        }
        return understood;
    }

    Understanding of(UUID message, Supplier<InputStream> original, ReadingPolicy policy, Map<UUID, String> typed) {
        try (InputStream in = original.get()) {
            return understood(MailReader.read(in), typed.get(message), policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Message {} could not be understood; it stands in the queue", message, e);
            return failed(e);
        }
    }

    static Understanding of(InputStream original, ReadingPolicy policy) {
        return understood(MailReader.read(original), null, policy);
    }

    private static Understanding understood(Letter letter, @Nullable String typed, ReadingPolicy policy) {
        if (typed == null) {
            return Reading.understand(letter, policy);
        }
        List<Letter.Part> parts = new ArrayList<>(letter.parts());
        parts.add(new Letter.Part(parts.size(), Letter.Kind.BODY, "text/plain", null, typed, null));
        return Reading.understand(new Letter(letter.headers(), parts), policy);
    }

    private static Understanding failed(Throwable e) {
        return unreadable(new Reason(
                "DI-FAILED",
                "読み取り中に誤りが起きた",
                "Reading it failed: " + e.getClass().getSimpleName()));
    }

    /** What stands for an understanding that the database refuses. */
    static Understanding notStored() {
        return unreadable(new Reason("DI-NOT-STORED", "読み取った内容を保存できなかった", "What was read in it could not be stored"));
    }

    private static Understanding unreadable(Reason reason) {
        return new Understanding(
                Disposition.UNREADABLE, reason, "en", List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    Map<UUID, String> typed(Collection<UUID> messages) {
        Map<UUID, byte[]> sealed = new HashMap<>();
        jdbc.query(
                "select message, text from report.typed where message = any(?)",
                row -> {
                    sealed.put(row.getObject(1, UUID.class), row.getBytes(2));
                },
                (Object) messages.toArray(UUID[]::new));
        if (sealed.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> typed = new HashMap<>();
        Map<UUID, DataKey> known = keys.ofAll(sealed.keySet());
        sealed.forEach((message, text) -> {
            DataKey key = known.get(message);
            if (key != null) {
                typed.put(message, key.openText(text, TypedText.PLACE));
            }
        });
        return typed;
    }
}
