package org.chosei.server.rehearsal;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.core.rehearsal.PlannedIncident;
import org.chosei.core.rehearsal.PlannedMessage;
import org.chosei.core.rehearsal.Text;
import org.chosei.core.report.Category;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.FaxMail;
import org.chosei.server.intake.Original;
import org.chosei.server.intake.Receipt;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.chosei.server.intake.Submission;
import org.chosei.server.intake.Submission.Purpose;
import org.chosei.server.intake.Submitting;
import org.springframework.stereotype.Component;

/** Brings planned messages to the doors by which their writers would send them. */
@Component
class Delivering {
    private final ReceivingMessages receiving;
    private final Submitting submitting;
    private final Organisations organisations;

    Delivering(ReceivingMessages receiving, Submitting submitting, Organisations organisations) {
        this.receiving = receiving;
        this.submitting = submitting;
        this.organisations = organisations;
    }

    /** Forms come in one by one, each at its moment; mails and FAX as the border took them, some of them twice. */
    Map<PlannedMessage, UUID> deliver(List<PlannedMessage> messages, MovableClock clock) {
        Map<PlannedMessage, UUID> stored = new LinkedHashMap<>();
        messages.stream()
                .filter(message -> message.channel() == Channel.WEB_FORM)
                .forEach(message -> {
                    clock.moveTo(message.at());
                    stored.put(
                            message,
                            submitting
                                    .submit(submission(message), Channel.WEB_FORM, "rehearsal-" + message.number())
                                    .message());
                });
        Organisation us = organisations.ours();
        List<PlannedMessage> others = messages.stream()
                .filter(message -> message.channel() != Channel.WEB_FORM)
                .toList();
        if (others.isEmpty()) {
            return stored;
        }
        clock.moveTo(others.getLast().at());
        List<Delivery> deliveries = new ArrayList<>();
        others.forEach(message -> deliveries.add(delivery(message, us)));
        others.stream()
                .filter(PlannedMessage::deliveredTwice)
                .forEach(message -> deliveries.add(delivery(message, us)));
        List<Receipt> receipts = receiving.receiveAll(deliveries);
        for (int i = 0; i < others.size(); i++) {
            stored.put(others.get(i), receipts.get(i).message());
        }
        return stored;
    }

    private static Delivery delivery(PlannedMessage message, Organisation us) {
        byte[] mail = message.channel() == Channel.FAX ? fax(message, us) : LetterMail.of(message, us.mail());
        return new Delivery(Arrival.of(message.channel(), message.at()), Original.of(mail));
    }

    private static byte[] fax(PlannedMessage message, Organisation us) {
        try {
            return FaxMail.compose(
                    "fax%05d.tif".formatted(message.number()),
                    FaxPage.of(message.text().body()),
                    message.at(),
                    us);
        } catch (MessagingException e) {
            throw new IllegalStateException("A picture gives a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Submission submission(PlannedMessage message) {
        Text text = message.text();
        String brand = String.join(" ", text.field("brand"));
        boolean wishes = message.number() % 3 == 0;
        return new Submission(
                Locale.forLanguageTag(text.language()),
                message.number() % 4 == 0 ? "" : text.from(),
                text.name(),
                text.organization(),
                wishes ? Purpose.COORDINATION : Purpose.INFORMATION,
                false,
                type(message),
                text.field("urls"),
                text.field("sources"),
                text.field("affected"),
                brand,
                "",
                "",
                text.body(),
                String.join("\n", text.field("logs")),
                Map.of(),
                List.of());
    }

    /** What a reporter ticks, who knows the usual kinds; half leave it open. */
    private static String type(PlannedMessage message) {
        Category category = message.incidents().stream()
                .map(PlannedIncident::category)
                .findFirst()
                .orElse(Category.OTHER);
        return message.number() % 2 == 0 ? "" : category.name();
    }
}
