package org.chosei.server.web;

import java.io.IOException;

/** A body goes on behind the largest size; 413. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super("The body is too large: wanted at most %d bytes; send what it holds in several calls"
                .formatted(LimitedBodies.LARGEST));
    }
}
