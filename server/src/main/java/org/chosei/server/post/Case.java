package org.chosei.server.post;

import java.util.UUID;

/** What a mail is about: the thing that a public number names. */
public record Case(Numbers.Kind kind, UUID id) {}
