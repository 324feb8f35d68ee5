package org.chosei.server.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.intake.Acknowledgement;
import org.chosei.core.post.Mailbox;
import org.chosei.core.post.OutgoingMail;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.journal.Ids;
import org.chosei.server.post.Case;
import org.chosei.server.post.Numbers;
import org.chosei.server.post.Outbox;
import org.chosei.server.vault.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells a reporter that his message is kept and under which number; nothing of what he wrote goes back (at most once an hour). */
@Component
class Acknowledging {
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}(?=>?\\s*(?:\\([^()]*\\)\\s*)?$)");

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final Outbox outbox;
    private final Organisations organisations;
    private final MessageSource texts;
    private final Clock clock;

    Acknowledging(
            JdbcTemplate jdbc,
            MasterKey master,
            Outbox outbox,
            Organisations organisations,
            MessageSource texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.outbox = outbox;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
    }

    /** Answers live mail, unless a rule withholds it. */
    void consider(Candidate message) {
        Incoming mail = message.first();
        String envelopeSender = mail.arrival().envelopeSender();
        if (envelopeSender == null) {
            return;
        }
        String from = addressIn(mail.scan().field("from"));
        String ours = organisations.ours().mail().toLowerCase(Locale.ROOT);
        Map<String, String> fields = new HashMap<>(mail.scan().fields());
        fields.computeIfPresent("subject", (name, _) -> mail.scan().readable(name));
        if (Acknowledgement.withheldBecause(new Acknowledgement.Mail(envelopeSender, from, ours, fields))
                .isEmpty()) {
            acknowledge(message.id(), message.number(), from);
        }
    }

    void acknowledge(UUID message, String number, String address) {
        if (isDue(address)) {
            outbox.enqueue(letter(Ids.next(), number, Mailbox.of(address)), new Case(Numbers.Kind.REPORT, message));
        }
    }

    private boolean isDue(String address) {
        return jdbc.update("""
                        insert into intake.acknowledged as a (address, at) values (?, ?)
                        on conflict (address) do update set at = excluded.at where a.at <= excluded.at - interval '1 hour'""", master.digest(address.toLowerCase(Locale.ROOT)), Timestamp.from(clock.instant())) == 1;
    }

    /** The one address in From; empty where there is none that could be answered. */
    private static String addressIn(@Nullable String from) {
        Matcher found = ADDRESS.matcher(from == null ? "" : from);
        return found.find() ? found.group().toLowerCase(Locale.ROOT) : "";
    }

    private OutgoingMail letter(UUID id, String number, Mailbox to) {
        Organisation us = organisations.ours();
        String token = us.token(number);
        String subject = "[%s] %s / %s"
                .formatted(
                        token,
                        text("acknowledgement.subject", Locale.JAPANESE),
                        text("acknowledgement.subject", Locale.ENGLISH));
        String body =
                String.join("\n", body(us, token, Locale.JAPANESE), "", "---", "", body(us, token, Locale.ENGLISH));
        return OutgoingMail.automatic(id, us.mailbox(), to, subject, body, List.of());
    }

    private String body(Organisation us, String token, Locale language) {
        return texts.getMessage(
                "acknowledgement.body", new Object[] {us.name(language), token, us.mail(), us.phone()}, language);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
