package org.chosei.server.post;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.core.post.DeliveryReport;
import org.chosei.core.post.FailureNotice;
import org.springframework.stereotype.Component;

/** Reads what mail hosts return (RFC 3464, and the words of qmail-send and Exim) and tells the outbox which of our mails came back. */
@Component
public class Bounces {
    /** More than any mail of ours has. */
    private static final int MOST_RECIPIENTS = 200;

    private static final int MOST_IDS = 50;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,400}>");

    private final MailRegister register;
    private final Outbox outbox;

    Bounces(MailRegister register, Outbox outbox) {
        this.register = register;
        this.outbox = outbox;
    }

    /** The mail of ours that this message returns, when it is a delivery report; a final failure is noted at {@code at}. */
    public Optional<UUID> take(InputStream raw, Instant at) throws IOException {
        ReturnedMail returned = ReturnedMail.read(raw);
        List<DeliveryReport> reports = reports(returned);
        Optional<UUID> mail = reports.isEmpty()
                ? Optional.empty()
                : messageIds(returned)
                        .distinct()
                        .limit(MOST_IDS)
                        .flatMap(id -> register.outgoing(id).stream())
                        .findFirst();
        mail.ifPresent(id -> reports.stream()
                .filter(DeliveryReport::isFinal)
                .forEach(report -> outbox.bounced(id, report.recipients(), at, report.diagnostic())));
        return mail;
    }

    /** Of the machine part where there is one; else what the words tell. */
    private static List<DeliveryReport> reports(ReturnedMail returned) {
        String words = returned.texts(Set.of(ReturnedMail.WORDS)).collect(Collectors.joining("\n"));
        List<DeliveryReport> told = returned.texts(Set.of(ReturnedMail.STATUS))
                .flatMap(text -> DeliveryReport.parse(text).stream())
                .limit(MOST_RECIPIENTS)
                .toList();
        return told.isEmpty()
                ? Stream.concat(
                                FailureNotice.failedRecipients(returned.field(ReturnedMail.FAILED_RECIPIENTS), words)
                                        .stream(),
                                FailureNotice.qmail(words).stream())
                        .limit(MOST_RECIPIENTS)
                        .toList()
                : told;
    }

    /** Where a mail is returned whole or by its header, that one; then what the notice says that it answers, the nearest first. */
    private static Stream<String> messageIds(ReturnedMail returned) {
        return Stream.of(
                        returned.texts(ReturnedMail.RETURNED)
                                .flatMap(text -> DeliveryReport.messageIdIn(text).stream()),
                        returned.texts(Set.of(ReturnedMail.WORDS))
                                .flatMap(text -> FailureNotice.messageIdsIn(text).stream()),
                        idsIn(returned.field(ReturnedMail.IN_REPLY_TO)),
                        idsIn(returned.field(ReturnedMail.REFERENCES)))
                .flatMap(ids -> ids);
    }

    private static Stream<String> idsIn(String field) {
        return MESSAGE_ID.matcher(field).results().map(MatchResult::group).toList().reversed().stream();
    }
}
