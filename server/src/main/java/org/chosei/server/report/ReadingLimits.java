package org.chosei.server.report;

/**
 * How much of a message is read; what lies beyond is kept, named and left unread.
 *
 * @param parts MIME parts of one message, those of messages in it counted too
 * @param depth how deep parts may stand in parts
 * @param partText characters of text taken from one part
 * @param allText characters of text taken from the message
 */
record ReadingLimits(int parts, int depth, int partText, int allText) {
    static final ReadingLimits USUAL = new ReadingLimits(10_000, 30, 1 << 20, 1 << 22);
}
