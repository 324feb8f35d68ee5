package org.chosei.server.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chosei.core.intake.Channel;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.HostAndPort;
import org.chosei.server.command.Listener;
import org.chosei.server.intake.ReceivingMessages.Delivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * The door for mail (RFC 5321): 250 is said only when the message is committed, else 451, and the sender tries again. It takes
 * mail for our own domains and passes none on.
 */
@Component
class SmtpListener implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpListener.class);

    private final HostAndPort address;
    private final Set<String> domains;
    private final int largest;
    private final int connections;
    private final int connectionsPerHost;
    private final Duration patience;
    private final GroupCommit commit;
    private final Clock clock;
    private @Nullable SMTPServer server;

    SmtpListener(
            @Value("${chosei.smtp:127.0.0.1:2525}") String address,
            @Value("${chosei.mail.domains:}") Set<String> domains,
            @Value("${chosei.mail.largest:41943040}") int largest,
            @Value("${chosei.mail.connections:200}") int connections,
            @Value("${chosei.mail.connections-per-host:50}") int connectionsPerHost,
            @Value("${chosei.mail.patience:10m}") Duration patience,
            GroupCommit commit,
            Clock clock) {
        this.address = HostAndPort.parse("--smtp", address);
        this.domains =
                domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.largest = largest;
        this.connections = connections;
        this.connectionsPerHost = connectionsPerHost;
        this.patience = patience;
        this.commit = commit;
        this.clock = clock;
    }

    @Override
    public URI listen() {
        try {
            server = SMTPServer.port(address.port())
                    .bindAddress(InetAddress.getByName(address.host()))
                    .softwareName("Chosei")
                    .maxMessageSize(largest)
                    .maxConnections(connections)
                    .sessionHandler(SessionHandler.limitConcurrentSessionsBySource(connectionsPerHost))
                    .serverSocketFactory(() -> new PatientSockets(patience, System::nanoTime))
                    .maxRecipients(100)
                    // RFC 5321, section 4.5.3.2.7
                    .connectionTimeout(5, TimeUnit.MINUTES)
                    .insertReceivedHeaders(false)
                    .messageHandlerFactory(Handler::new)
                    .build();
            SmtpCommands.replaceIn(server);
            server.start();
            return URI.create("smtp://%s:%d".formatted(address.host(), server.getPortAllocated()));
        } catch (UnknownHostException | RuntimeException e) {
            throw new CommandFailure(
                    "--smtp '%s:%d' cannot be listened on: %s; wanted a free port of this machine"
                            .formatted(address.host(), address.port(), e.getMessage()),
                    e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    private final class Handler implements MessageHandler {
        private final MessageContext context;
        private String envelopeSender = "";

        Handler(MessageContext context) {
            this.context = context;
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
}
