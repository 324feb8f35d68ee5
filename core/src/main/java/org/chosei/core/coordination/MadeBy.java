package org.chosei.core.coordination;

/** By which way a request was made (counting rule 15). */
public enum MadeBy {
    MAIL,
    FORM,
    API,
    TELEPHONE
}
