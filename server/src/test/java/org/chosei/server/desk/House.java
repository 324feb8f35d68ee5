package org.chosei.server.desk;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chosei.core.directory.Party.Coverage;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.intake.Channel;
import org.chosei.server.account.FirstAdministrator;
import org.chosei.server.command.Workers;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.incident.Incident;
import org.chosei.server.incident.IncidentFilter;
import org.chosei.server.incident.Incidents;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.chosei.server.post.Transport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** What happens round the desk in a test: mail comes in, is read and joined, leaves; the first administrator signs in. */
@TestComponent
final class House {
    static final Pattern TOKEN = Pattern.compile("[A-Z]+#\\d{8}");
    private static final String PASSWORD = "a long enough sentence";

    private final Environment environment;
    private final FirstAdministrator first;
    private final ReceivingMessages receiving;
    private final Workers workers;
    private final Transport transport;
    private final Incidents incidents;
    private final EditingParties parties;
    private final MessageSource texts;
    private final Clock clock;
    private final Map<String, String> signedIn = new HashMap<>();

    House(
            Environment environment,
            FirstAdministrator first,
            ReceivingMessages receiving,
            Workers workers,
            Transport transport,
            Incidents incidents,
            EditingParties parties,
            MessageSource texts,
            Clock clock) {
        this.environment = environment;
        this.first = first;
        this.receiving = receiving;
        this.workers = workers;
        this.transport = transport;
        this.incidents = incidents;
        this.parties = parties;
        this.texts = texts;
        this.clock = clock;
    }

    /** A window in which the administrator is signed in. */
    Desk desk(String language) {
        return new Desk(base(), language, signedIn.computeIfAbsent(language, this::signIn));
    }

    /** What a browser keeps of somebody who signed in. */
    private String signIn(String language) {
        try (Desk desk = new Desk(base(), language)) {
            first.link(URI.create(base())).ifPresent(link -> {
                desk.open(link.getPath()).picture("welcome");
                desk.fill("#shownName", "当番A1").fill("#password", PASSWORD).fill("#again", PASSWORD);
                desk.click("main button[type=submit]");
            });
            desk.open("/sign-in").picture("sign-in");
            desk.fill("#name", "admin").fill("#password", PASSWORD).click("main button[type=submit]");
            return desk.page().context().storageState();
        }
    }

    /** A report by mail of a phishing site, read and joined. */
    UUID report(String host) {
        return mail(reporting(host));
    }

    /** One report in each of three months, so that they are the house's own (counting rule 21). */
    void countedSince(YearMonth first) {
        for (int month = 0; month < 3; month++) {
            LocalDate day = first.plusMonths(month).atDay(10);
            mail(
                    reporting("reported-%s.test".formatted(day)),
                    day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    private static String reporting(String host) {
        return """
                From: Reporter <reporter@company.example>
                To: info@nicc.example
                Subject: Phishing site %1$s
                Message-ID: <%2$s@company.example>
                Content-Type: text/plain; charset=UTF-8

                銀行を騙るフィッシングサイトです。停止の調整をお願いします。
                http://%1$s/signin
                """.formatted(host, Ids.next());
    }

    UUID mail(String text) {
        return mail(text, clock.instant());
    }

    private UUID mail(String text, Instant at) {
        UUID message = receiving
                .receive(
                        Arrival.of(Channel.EMAIL, at),
                        text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .message();
        settle();
        return message;
    }

    /** What was taken in is read and joined. */
    void settle() {
        workers.workOffAll();
    }

    Incident incident(String host) {
        return incidents
                .list(new IncidentFilter(Set.of(), Set.of(), Set.of(), null, null, null, host), null, 1)
                .incidents()
                .getFirst();
    }

    /** Somebody who answers for a domain, at an address that was found right. */
    UUID hoster(String domain, String language) {
        UUID party = enterHoster(domain, language);
        parties.verify(party, List.of("abuse@" + domain), Actor.system("test"));
        return party;
    }

    /** The same, of which only a program says that the address is right. */
    void hosterTypedBy(String program, String domain, String language) {
        parties.vouch(enterHoster(domain, language), List.of("abuse@" + domain), program, Actor.system("test"));
    }

    private UUID enterHoster(String domain, String language) {
        PartyLine line = new PartyLine(
                PartyRole.HOSTING,
                "Hoster of " + domain,
                "JP",
                language,
                new Coverage(List.of(domain), List.of(), List.of(), null),
                List.of("abuse@" + domain),
                "test");
        return parties.enter(line, Actor.system("test"));
    }

    /** What is due leaves. */
    void send() {
        transport.sendDue();
    }

    /** The last mail to an address, after all that is due was sent. */
    MimeMessage sentTo(String address) throws MessagingException {
        send();
        return Arrays.stream(DeskTest.MailServer.RELAY.getReceivedMessages())
                .filter(mail -> goesTo(mail, address))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("No mail went to " + address));
    }

    /** What a party answers to a mail of ours. */
    UUID answer(MimeMessage asked, String from, String text) throws MessagingException {
        return mail("""
                From: Hoster <%s>
                To: info@nicc.example
                Subject: Re: %s
                Message-ID: <%s@answer.example>
                In-Reply-To: %s
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(
                        from,
                        TOKEN.matcher(asked.getSubject())
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(),
                        Ids.next(),
                        asked.getMessageID(),
                        text));
    }

    String text(String language, String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.of(language));
    }

    private String base() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private static boolean goesTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
