package org.chosei.server.account;

import java.io.Serializable;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.account.Role;
import org.chosei.server.journal.Actor;

/**
 * Who makes a request: a person at the desk or a token at the API. Handlers may take it, or its {@link Actor}, as an argument.
 *
 * @param kind {@code person} or {@code token}, as in the journal
 */
public record Caller(String kind, UUID id, String name, Role role) implements Serializable {
    static final String PERSON = "person";
    static final String TOKEN = "token";

    public Actor actor() {
        return new Actor(kind, id.toString());
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }

    /** What stands in the round mark of who is signed in. */
    public String initials() {
        return Initials.of(name);
    }
}
