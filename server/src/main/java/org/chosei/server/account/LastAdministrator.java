package org.chosei.server.account;

/** Without this person nobody could sign in who may manage the others. */
final class LastAdministrator extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String name;

    LastAdministrator(String name) {
        super("'%s' is the last administrator: make somebody else one, who has set a password, first".formatted(name));
        this.name = name;
    }

    String name() {
        return name;
    }
}
