package org.chosei.server.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/** Names of shapes in the API's description: {@code IncidentsApi.Page} is {@code IncidentsPage}, and no other room's page. */
final class ShapeNames extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> around = type.getEnclosingClass();
        String name = super.nameForClass(type, options);
        return around == null ? name : around.getSimpleName().replaceFirst("Api$", "") + name;
    }
}
