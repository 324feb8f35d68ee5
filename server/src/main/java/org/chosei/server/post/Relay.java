package org.chosei.server.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chosei.server.command.HostAndPort;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One conversation with the host that takes our mail onwards (RFC 5321, client side). */
final class Relay implements AutoCloseable {
    private static final int UNKNOWN_REPLY = -1;

    private final Session session;
    private final SMTPTransport transport;

    private Relay(Session session, SMTPTransport transport) {
        this.session = session;
        this.transport = transport;
    }

    static Relay connect(HostAndPort where) throws MessagingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", where.host());
        settings.put("mail.smtp.port", Integer.toString(where.port()));
        settings.put("mail.smtp.connectiontimeout", "10000");
        settings.put("mail.smtp.timeout", "60000");
        settings.put("mail.smtp.writetimeout", "60000");
        settings.put("mail.smtp.sendpartial", "true");
        settings.put("mail.smtp.quitwait", "false");
        Session session = Session.getInstance(settings);
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        transport.connect();
        return new Relay(session, transport);
    }

    /** Offers one mail; never throws, since every way to fail is an answer. */
    Answer offer(DueMail mail) {
        try {
            session.getProperties()
                    .put("mail.smtp.from", mail.envelopeSender().isEmpty() ? "<>" : mail.envelopeSender());
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.raw()));
            transport.sendMessage(message, addresses(mail));
            return Answer.accepted(transport.getLastServerResponse(), List.of());
        } catch (SendFailedException e) {
            return reached(mail, e.getValidSentAddresses())
                    ? Answer.accepted(String.valueOf(transport.getLastServerResponse()), names(e.getInvalidAddresses()))
                    : refusal(e);
        } catch (MessagingException e) {
            return Answer.failed(UNKNOWN_REPLY, String.valueOf(e.getMessage()));
        }
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    private static Address[] addresses(DueMail mail) throws MessagingException {
        String all = String.join(
                ",",
                Stream.concat(mail.recipients().stream(), mail.copied().stream())
                        .toList());
        return InternetAddress.parse(all);
    }

    /** A mail that only a copied party took has not reached the one that is asked. */
    private static boolean reached(DueMail mail, Address[] sent) {
        return mail.recipients().stream().anyMatch(names(sent)::contains);
    }

    private static List<String> names(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }

    /**
     * The mildest of the refusals decides: one recipient put off is reason enough to try again. Jakarta Mail tells of recipients by
     * exceptions within exceptions; what the relay itself said stands in the inner ones.
     */
    private static Answer refusal(SendFailedException failure) {
        List<Reply> refusals = new ArrayList<>();
        for (Exception e = failure; e instanceof MessagingException nested; e = nested.getNextException()) {
            switch (e) {
                case SMTPAddressFailedException recipient ->
                    refusals.add(Reply.of(recipient.getReturnCode(), recipient));
                case SMTPSendFailedException whole -> refusals.add(Reply.of(whole.getReturnCode(), whole));
                default -> {}
            }
        }
        refusals.removeIf(reply -> reply.code() < 400);
        int mildest = refusals.stream().mapToInt(Reply::code).min().orElse(UNKNOWN_REPLY);
        String words = refusals.stream().map(Reply::text).distinct().collect(Collectors.joining("; "));
        return Answer.failed(mildest, words.isEmpty() ? String.valueOf(failure.getMessage()) : words);
    }

    /** What the relay said, its lines as one. */
    private record Reply(int code, String text) {
        static Reply of(int code, MessagingException said) {
            return new Reply(code, String.valueOf(said.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
        }
    }
}
