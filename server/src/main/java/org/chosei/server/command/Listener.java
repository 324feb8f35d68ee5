package org.chosei.server.command;

import java.net.URI;

/** A door beside the web server, opened by {@code serve} and closed with the application. */
public interface Listener extends AutoCloseable {

    /** Opens the door; where it answers, with the port that was really taken, as {@code smtp://127.0.0.1:2525}. */
    URI listen();

    @Override
    void close();
}
