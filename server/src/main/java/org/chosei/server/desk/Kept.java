package org.chosei.server.desk;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * What was typed into a form that was refused, so that nobody types it again.
 *
 * @param form the form's name, the last word of its address; empty where nothing was refused
 */
public record Kept(String form, Map<String, String> typed) implements Serializable {
    /** The flash attribute's name. */
    static final String NAME = "kept";

    static final Kept NOTHING = new Kept("", Map.of());

    /** What pages send beside what a person enters. */
    private static final Set<String> SENT_ALONG = Set.of(
            "view", "next", "from", "back", "revision", "shown", "incident", "request", "entry", "parties", "mail");

    public Kept {
        typed = Map.copyOf(typed);
    }

    /** Whether this form was refused and stays open. */
    public boolean is(String name) {
        return form.equals(name);
    }

    /** Whether a person wrote something; what a page sends along by itself is no writing. */
    public boolean isWriting() {
        return typed.entrySet().stream()
                .anyMatch(field -> !SENT_ALONG.contains(field.getKey())
                        && !field.getValue().isBlank());
    }

    /** What stands in a field: what was typed, else what the page has. */
    public String of(String name, String field, Object otherwise) {
        return is(name) ? typed.getOrDefault(field, "") : String.valueOf(otherwise);
    }

    /** An empty field, unless something was typed. */
    public String of(String name, String field) {
        return of(name, field, "");
    }
}
