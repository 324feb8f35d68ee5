package org.chosei.server.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a time as {@code 2018-10-02T09:00:00+09:00}: in one zone, with its offset. */
final class ZonedTimes extends StdSerializer<Instant> {
    private final ZoneId zone;

    ZonedTimes(ZoneId zone) {
        super(Instant.class);
        this.zone = zone;
    }

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializationContext context) {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
    }
}
