package org.chosei.server.intake;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** The commands that are answered otherwise than the library would. */
final class SmtpCommands {
    private SmtpCommands() {}

    static void replaceIn(SMTPServer server) {
        Command mail = server.getCommandHandler().getCommand("MAIL");
        server.getCommandHandler().addCommand(new Mail(mail, server.getMaxMessageSize()));
        server.getCommandHandler().addCommand(new Hello());
        server.getCommandHandler().addCommand(new Chunk());
    }

    /** A message that says itself that it is too large is refused before it comes, whatever number it names (RFC 1870, section 6.1). */
    private static final class Mail extends BaseCommand {
        private static final Pattern SIZE = Pattern.compile(" SIZE=(\\d+)(?= |$)", Pattern.CASE_INSENSITIVE);

        private final Command taking;
        private final BigInteger largest;

        Mail(Command taking, int largest) {
            super("MAIL", "Specifies the sender.", "FROM: <sender> [ <parameters> ]");
            this.taking = taking;
            this.largest = BigInteger.valueOf(largest);
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            Matcher size = SIZE.matcher(line);
            if (size.find() && new BigInteger(size.group(1)).compareTo(largest) > 0) {
                session.sendResponse("552 5.3.4 The message is larger than " + largest + " bytes");
            } else {
                taking.execute(size.replaceFirst(""), session);
            }
        }
    }

    /** Offers what we take (RFC 5321, section 4.1.1.1). CHUNKING is not among it: see {@link Chunk}. */
    private static final class Hello extends BaseCommand {
        Hello() {
            super("EHLO", "Introduce yourself.", "<hostname>");
        }

        @Override
        public void execute(String line, Session session) throws IOException {
            String[] words = getArgs(line);
            if (words.length < 2) {
                session.sendResponse("501 5.5.4 Syntax: EHLO hostname");
                return;
            }
            session.resetMailTransaction();
            session.setHelo(words[1]);
            session.sendResponse(String.join(
                    "\r\n",
                    "250-" + session.getServer().getHostName(),
                    "250-8BITMIME",
                    "250-SMTPUTF8",
                    "250-PIPELINING",
                    "250 SIZE " + session.getServer().getMaxMessageSize()));
        }
    }

    /**
     * The library takes a connection that ends within a chunk for the message's end: half a message would be kept, and another would be
     * when its sender tries again. So chunks are not taken, and senders, who are not offered them, use DATA.
     */
    private static final class Chunk extends BaseCommand {
        Chunk() {
            super("BDAT", "Chunks are not taken; use DATA.");
        }

        /** Hangs up, because what follows is a message and must not be read as commands. */
        @Override
        public void execute(String line, Session session) throws DropConnectionException {
            throw new DropConnectionException(
                    502,
                    "5.5.1 %s is not taken here; use DATA".formatted(getName().toUpperCase(Locale.ROOT)));
        }
    }
}
