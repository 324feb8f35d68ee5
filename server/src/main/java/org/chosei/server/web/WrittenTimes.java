package org.chosei.server.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads the times of a body. */
final class WrittenTimes extends StdScalarDeserializer<Instant> {
    private final ZoneId zone;

    WrittenTimes(ZoneId zone) {
        super(Instant.class);
        this.zone = zone;
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        String written = json.getValueAsString("");
        try {
            return Written.time(written, zone);
        } catch (DateTimeException _) {
            throw context.weirdStringException(written, Instant.class, "wanted " + Written.WANTED_TIME);
        }
    }
}
