package org.chosei.server.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chosei.server.command.HostAndPort;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** How the answers of a real SMTP peer are understood. */
class RefusingRelayTest {

    @Test
    void refusalOfTheRecipientIsForGood() throws Exception {
        assertThat(answerTo(List.of("nobody@host.example"), List.of()).kind()).isEqualTo(Answer.Kind.REFUSED);
    }

    @Test
    void keepsTheRelaysOwnWordsForEveryRecipient() throws Exception {
        assertThat(answerTo(List.of("nobody@host.example", "full@host.example"), List.of())
                        .text())
                .isEqualTo("550 5.1.1 <nobody@host.example>: Recipient address rejected; 452 mailbox full");
    }

    @Test
    void keepsTheRelaysOwnWordsAboutTheContent() throws Exception {
        assertThat(answerTo(List.of("picky@host.example"), List.of()).text()).isEqualTo("554 not wanted");
    }

    @Test
    void refusalOfTheRecipientStandsWhenOnlyACopyWasTaken() throws Exception {
        assertThat(answerTo(List.of("nobody@host.example"), List.of("cert@nation.example"))
                        .kind())
                .isEqualTo(Answer.Kind.REFUSED);
    }

    @Test
    void oneOfTwoRecipientsIsEnough() throws Exception {
        assertThat(answerTo(List.of("nobody@host.example", "abuse@host.example"), List.of())
                        .kind())
                .isEqualTo(Answer.Kind.ACCEPTED);
    }

    @Test
    void aFullBoxIsTriedAgain() throws Exception {
        assertThat(answerTo(List.of("full@host.example"), List.of()).kind()).isEqualTo(Answer.Kind.DEFERRED);
    }

    @Test
    void refusalOfTheContentIsForGood() throws Exception {
        assertThat(answerTo(List.of("picky@host.example"), List.of()).kind()).isEqualTo(Answer.Kind.REFUSED);
    }

    private static Answer answerTo(List<String> recipients, List<String> copied) throws Exception {
        SMTPServer peer =
                SMTPServer.port(0).messageHandlerFactory(_ -> new Peer()).build();
        peer.start();
        try (Relay relay = Relay.connect(new HostAndPort("127.0.0.1", peer.getPortAllocated()))) {
            byte[] raw = "Subject: s\r\n\r\ntext\r\n".getBytes(StandardCharsets.US_ASCII);
            return relay.offer(new DueMail(Ids.next(), recipients, copied, "", raw, 1, false));
        } finally {
            peer.stop();
        }
    }

    /** Refuses by the name before the at sign. */
    private static final class Peer implements MessageHandler {
        private String recipient = "";

        @Override
        public void from(String from) {
            assertThat(from).isEmpty();
        }

        @Override
        public void recipient(String address) throws RejectException {
            recipient = address;
            if (address.startsWith("nobody")) {
                throw new RejectException(550, "5.1.1 <%s>: Recipient address rejected".formatted(address));
            }
            if (address.startsWith("full")) {
                throw new RejectException(452, "mailbox full");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException {
            if (recipient.startsWith("picky")) {
                throw new RejectException(554, "not wanted");
            }
            return null;
        }

        @Override
        public void done() {
            // nothing is kept
        }
    }
}
