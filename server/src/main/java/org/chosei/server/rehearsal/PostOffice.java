package org.chosei.server.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback interface that takes everything and passes nothing on. */
final class PostOffice {
    private final SMTPServer server;

    private PostOffice(SMTPServer server) {
        this.server = server;
    }

    static PostOffice open() {
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Chosei rehearsal")
                .insertReceivedHeaders(false)
                .messageHandlerFactory(_ -> new Taking())
                .build();
        server.start();
        return new PostOffice(server);
    }

    String address() {
        return "smtp://127.0.0.1:" + server.getPortAllocated();
    }

    void close() {
        server.stop();
    }

    private static final class Taking implements MessageHandler {
        @Override
        public void from(String sender) {
            // everybody may send
        }

        @Override
        public void recipient(String recipient) {
            // to anybody
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            data.transferTo(OutputStream.nullOutputStream());
            return "2.0.0 Taken";
        }

        @Override
        public void done() {
            // nothing is kept
        }
    }
}
