package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.chosei.core.intake.Channel;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One mail at the door, from its sender to the answer to its data. */
final class SmtpMessage implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMessage.class);

    private final MessageContext context;
    private final Set<String> domains;
    private final int largest;
    private final GroupCommit commit;
    private final Clock clock;
    private String envelopeSender = "";

    SmtpMessage(MessageContext context, Set<String> domains, int largest, GroupCommit commit, Clock clock) {
        this.context = context;
        this.domains = domains;
        this.largest = largest;
        this.commit = commit;
        this.clock = clock;
    }

    /** Anyone may write to us, the null sender too (RFC 5321, section 4.5.5). */
    @Override
    public void from(String sender) {
        envelopeSender = sender;
    }

    /** The postmaster of any host may be written to without a domain (RFC 5321, section 4.5.1). */
    @Override
    public void recipient(String recipient) throws RejectException {
        if (recipient.isBlank()) {
            throw new RejectException(501, "5.1.3 The recipient is missing: wanted RCPT TO:<address>");
        }
        String domain = recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!domains.isEmpty() && !domains.contains(domain) && !recipient.equalsIgnoreCase("postmaster")) {
            throw new RejectException(550, "5.7.1 We take mail for our own addresses only");
        }
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        try (Original original = spool(data)) {
            Receipt receipt = commit.receive(
                    new Delivery(new Arrival(Channel.EMAIL, "", clock.instant(), null, envelopeSender), original));
            return "2.0.0 Kept as ORG#" + receipt.number();
        } catch (RejectException refused) {
            forget();
            throw refused;
        } catch (RuntimeException e) {
            LOG.error("A mail could not be stored; its sender was told to try again", e);
            forget();
            throw new RejectException(451, "4.3.0 Not stored, please try again later");
        }
    }

    @Override
    public void done() {
        // each message was finished in data
    }

    /** Any answer to the data ends the transaction (RFC 5321, section 4.1.1.4); the library leaves a refused one open. */
    private void forget() {
        if (context instanceof Session session) {
            session.resetMailTransaction();
        }
    }

    /** Reads to the end even when it is too much or cannot be kept, so that the refusal reaches the sender. */
    private Original spool(InputStream data) throws IOException, RejectException {
        try (Spool spool = new Spool()) {
            Spooling spooling = new Spooling(spool, largest);
            data.transferTo(spooling);
            if (spooling.size() > largest) {
                throw new RejectException(552, "5.3.4 The message is larger than " + largest + " bytes");
            }
            if (spooling.failure() != null) {
                LOG.error("A mail could not be put by; its sender was told to try again", spooling.failure());
                throw new RejectException(452, "4.3.1 No room for it now, please try again later");
            }
            return spool.finish();
        }
    }
}
