package org.chosei.core.publication;

/** Who publishes, in the language of the edition. */
public record Publisher(
        String name, String nameInOther, String shortName, String mail, String phone, String fax, String web) {}
