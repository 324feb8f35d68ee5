package org.chosei.server.command;

/** A verb cannot do what was asked; the message is the one line that the operator reads: thing, value, what was wanted, next step. */
public class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandFailure(String line) {
        super(line);
    }

    public CommandFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
