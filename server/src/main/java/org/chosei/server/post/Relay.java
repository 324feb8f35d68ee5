package org.chosei.server.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
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
                    : Answer.failed(replyOf(e), String.valueOf(e.getMessage()));
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

    /** The mildest refusal: one recipient put off is reason enough to try again. */
    private static int replyOf(SendFailedException failure) {
        int mildest = Integer.MAX_VALUE;
        for (Exception e = failure; e instanceof MessagingException nested; e = nested.getNextException()) {
            int reply = switch (e) {
                case SMTPAddressFailedException recipient -> recipient.getReturnCode();
                case SMTPSendFailedException whole -> whole.getReturnCode();
                default -> UNKNOWN_REPLY;
            };
            mildest = reply >= 400 ? Math.min(mildest, reply) : mildest;
        }
        return mildest == Integer.MAX_VALUE ? UNKNOWN_REPLY : mildest;
    }
}
