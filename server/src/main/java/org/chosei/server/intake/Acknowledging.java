package org.chosei.server.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells a reporter that his message is kept and under which number; nothing of what he wrote goes back (at most once an hour). */
@Component
class Acknowledging {
    /** What may hold a comma that parts no addresses. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}(?=>?\\s*(?:\\([^()]*\\)\\s*)?$)");

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final Outbox outbox;
    private final Organisations organisations;
    private final MessageSource texts;
    private final Clock clock;
    private final Set<String> domains;

    Acknowledging(
            JdbcTemplate jdbc,
            MasterKey master,
            Outbox outbox,
            Organisations organisations,
            MessageSource texts,
            Clock clock,
            @Value("${chosei.mail.domains:}") Set<String> domains) {
        this.jdbc = jdbc;
        this.master = master;
        this.outbox = outbox;
        this.organisations = organisations;
        this.texts = texts;
        this.clock = clock;
        this.domains = domains;
    }

    /** A message that came in, its number, and who is to be told so. */
    private record Due(UUID message, String number, String address) {}

    /** Answers live mail, unless a rule withholds it. */
    void consider(List<Candidate> messages) {
        if (messages.stream().anyMatch(message -> message.first().arrival().envelopeSender() != null)) {
            Organisation us = organisations.ours();
            Set<String> ours = ours(us);
            acknowledge(
                    us,
                    messages.stream()
                            .flatMap(message -> due(message, ours, us.prefix()).stream())
                            .toList());
        }
    }

    private static Optional<Due> due(Candidate message, Set<String> ours, String prefix) {
        Incoming mail = message.first();
        String envelopeSender = mail.arrival().envelopeSender();
        if (envelopeSender == null) {
            return Optional.empty();
        }
        String from = Acknowledgement.whomToAnswer(addressesIn(mail.scan().field("from")), envelopeSender);
        Map<String, String> fields = new HashMap<>(mail.scan().fields());
        fields.computeIfPresent("subject", (name, _) -> mail.scan().readable(name));
        return Acknowledgement.withheldBecause(new Acknowledgement.Mail(envelopeSender, from, ours, prefix, fields))
                        .isEmpty()
                ? Optional.of(new Due(message.id(), message.number(), from))
                : Optional.empty();
    }

    /** Answers a form at the address given in it, unless that is one of ours. */
    void acknowledge(UUID message, String number, String address) {
        Organisation us = organisations.ours();
        if (!Acknowledgement.isOurs(address, ours(us))) {
            acknowledge(us, List.of(new Due(message, number, address)));
        }
    }

    /** The domain that we write from, and those whose mail the door takes. */
    private Set<String> ours(Organisation us) {
        return Stream.concat(domains.stream(), Stream.of(us.mail()))
                .map(Acknowledgement::domain)
                .collect(Collectors.toSet());
    }

    /** Of several for one address the first is answered. */
    private void acknowledge(Organisation us, List<Due> all) {
        Map<String, Due> byDigest = new LinkedHashMap<>();
        all.forEach(due -> byDigest.putIfAbsent(digest(due.address()), due));
        if (!byDigest.isEmpty()) {
            byDigest.keySet().retainAll(notAnsweredLately(byDigest.keySet()));
        }
        if (!byDigest.isEmpty()) {
            enqueue(us, byDigest.values());
        }
    }

    private String digest(String address) {
        return HexFormat.of().formatHex(master.digest(address.toLowerCase(Locale.ROOT)));
    }

    private void enqueue(Organisation us, Collection<Due> all) {
        outbox.enqueueAll(all.stream()
                .map(due -> new Outbox.Letter(
                        letter(us, due.number(), Mailbox.of(due.address())),
                        new Case(Numbers.Kind.REPORT, due.message())))
                .toList());
    }

    /** Keeps that these addresses, by their digests, are answered now. */
    private List<String> notAnsweredLately(Collection<String> addresses) {
        return jdbc.queryForList("""
                insert into intake.acknowledged as a (address, at) select decode(digest, 'hex'), ? from unnest(?::text[]) as given (digest)
                order by digest
                on conflict (address) do update set at = excluded.at where a.at <= excluded.at - interval '1 hour'
                returning encode(address, 'hex')""", String.class, Timestamp.from(clock.instant()), addresses.toArray(String[]::new));
    }

    /** The addresses in From that could be answered; there may be several (RFC 5322, section 3.6.2). */
    private static List<String> addressesIn(@Nullable String from) {
        return Arrays.stream(
                        QUOTED.matcher(from == null ? "" : from).replaceAll("").split(","))
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private OutgoingMail letter(Organisation us, String number, Mailbox to) {
        String token = us.token(number);
        String subject = "[%s] %s / %s"
                .formatted(
                        token,
                        text("acknowledgement.subject", Locale.JAPANESE),
                        text("acknowledgement.subject", Locale.ENGLISH));
        String body =
                String.join("\n", body(us, token, Locale.JAPANESE), "", "---", "", body(us, token, Locale.ENGLISH));
        return OutgoingMail.automatic(Ids.next(), us.mailbox(), to, subject, body, List.of());
    }

    private String body(Organisation us, String token, Locale language) {
        return texts.getMessage(
                "acknowledgement.body", new Object[] {us.name(language), token, us.mail(), us.phone()}, language);
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
