package org.chosei.server.desk;

import java.io.Serializable;
import java.util.Map;

/**
 * What was typed into a form that was refused, so that nobody types it again.
 *
 * @param form the form's name, the last word of its address; empty where nothing was refused
 */
public record Kept(String form, Map<String, String> typed) implements Serializable {
    /** The flash attribute's name. */
    static final String NAME = "kept";

    static final Kept NOTHING = new Kept("", Map.of());

    public Kept {
        typed = Map.copyOf(typed);
    }

    /** Whether this form was refused and stays open. */
    public boolean is(String name) {
        return form.equals(name);
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
