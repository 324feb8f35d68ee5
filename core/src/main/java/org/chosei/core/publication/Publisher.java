package org.chosei.core.publication;

/**
 * Who publishes, in the language of the edition.
 *
 * @param web where its pages begin; empty where there are none
 * @param keyFingerprint of the OpenPGP key that reports can be encrypted to; empty where there is none
 */
public record Publisher(
        String name,
        String nameInOther,
        String shortName,
        String mail,
        String phone,
        String fax,
        String web,
        String keyFingerprint) {}
