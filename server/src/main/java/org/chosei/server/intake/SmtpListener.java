package org.chosei.server.intake;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.command.HostAndPort;
import org.chosei.server.command.Listener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

/**
 * The door for mail (RFC 5321): 250 is said only when the message is committed, else 451, and the sender tries again. It takes
 * mail for our own domains and passes none on.
 */
@Component
class SmtpListener implements Listener {
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
                    .messageHandlerFactory(context -> new SmtpMessage(context, domains, largest, commit, clock))
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
}
