package org.chosei.server.publication;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** An OpenType file packed for the web: each of its tables compressed (W3C, WOFF File Format 1.0, sections 3 to 5). */
final class Woff {
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    /** A table as the file's directory tells of it, and its bytes as they are packed. */
    private record Table(int tag, int checksum, int length, byte[] packed) {}

    static byte[] of(byte[] openType) {
        ByteBuffer font = ByteBuffer.wrap(openType);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < font.getShort(4); i++) {
            tables.add(table(font, SFNT_HEADER + SFNT_ENTRY * i));
        }
        int directory = HEADER + ENTRY * tables.size();
        int length = directory
                + tables.stream()
                        .mapToInt(table -> padded(table.packed().length))
                        .sum();
        int unpacked = SFNT_HEADER
                + SFNT_ENTRY * tables.size()
                + tables.stream().mapToInt(table -> padded(table.length())).sum();
        ByteBuffer woff = ByteBuffer.allocate(length);
        woff.putInt(0x774F4646).putInt(font.getInt(0)).putInt(length);
        woff.putShort((short) tables.size())
                .putShort((short) 0)
                .putInt(unpacked)
                .putShort((short) 1);
        int place = directory;
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            woff.position(HEADER + ENTRY * i);
            woff.putInt(table.tag()).putInt(place).putInt(table.packed().length);
            woff.putInt(table.length()).putInt(table.checksum());
            woff.put(place, table.packed());
            place += padded(table.packed().length);
        }
        return woff.array();
    }

    private static Table table(ByteBuffer font, int entry) {
        byte[] bytes = new byte[font.getInt(entry + 12)];
        font.get(font.getInt(entry + 8), bytes);
        byte[] packed = deflated(bytes);
        return new Table(
                font.getInt(entry),
                font.getInt(entry + 4),
                bytes.length,
                packed.length < bytes.length ? packed : bytes);
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return deflated.toByteArray();
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
