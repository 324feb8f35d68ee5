package org.chosei.server.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Reads the texts of a body. */
final class WrittenTexts extends StringDeserializer {

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property != null
                        && property.getMember() != null
                        && property.getMember().getDeclaringClass().isAnnotationPresent(AnySigns.class)
                ? StringDeserializer.instance
                : this;
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        if (text != null && !Written.isText(text)) {
            throw context.weirdStringException(text, String.class, "wanted " + Written.WANTED_TEXT);
        }
        return text;
    }
}
