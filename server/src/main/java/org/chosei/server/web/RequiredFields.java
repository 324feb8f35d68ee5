package org.chosei.server.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record's components that cannot be null are fields that are always there; a missing truth value or number is false or 0. */
final class RequiredFields implements ModelConverter {
    private static final String SHAPES = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> rest) {
        if (!rest.hasNext()) {
            return null;
        }
        Schema<?> found = rest.next().resolve(type, context, rest);
        Class<?> of =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (found != null && of.isRecord()) {
            require(of, shape(found, context));
        }
        return found;
    }

    private static Schema<?> shape(Schema<?> found, ModelConverterContext context) {
        return found.get$ref() == null
                ? found
                : context.getDefinedModels().getOrDefault(found.get$ref().replace(SHAPES, ""), found);
    }

    private static void require(Class<?> of, Schema<?> shape) {
        Map<String, ?> fields = shape.getProperties() == null ? Map.of() : shape.getProperties();
        Arrays.stream(of.getRecordComponents())
                .filter(RequiredFields::isAlwaysThere)
                .map(RecordComponent::getName)
                .filter(fields::containsKey)
                .filter(name ->
                        shape.getRequired() == null || !shape.getRequired().contains(name))
                .forEach(shape::addRequiredItem);
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
