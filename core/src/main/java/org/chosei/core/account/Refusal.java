package org.chosei.core.account;

import java.util.List;

/**
 * Why something that a person gave cannot be taken, as the person is told in either language. Exceptions that are one say the same
 * in English in their message, for commands and the API.
 */
public interface Refusal {

    /** The name of the text. */
    String text();

    /** What fills the text, in its order. */
    List<String> values();
}
