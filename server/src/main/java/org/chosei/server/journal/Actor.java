package org.chosei.server.journal;

/**
 * Who decided: a person, a rule, or the system itself.
 *
 * @param kind {@code person}, {@code rule} or {@code system}
 * @param id the person's user id, the rule's code, or the part of the system
 */
public record Actor(String kind, String id) {

    public static Actor person(String userId) {
        return new Actor("person", userId);
    }

    public static Actor rule(String code) {
        return new Actor("rule", code);
    }

    public static Actor system(String part) {
        return new Actor("system", part);
    }
}
