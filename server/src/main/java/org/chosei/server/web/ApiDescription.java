package org.chosei.server.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description, {@code /api/v1/openapi.json}, says beyond what stands in the signatures. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Chosei")
                        .version("v1")
                        .description(
                                "Reports, incidents, requests and figures of a CSIRT. Every call needs a token, made with"
                                        + " './chosei token create --role ROLE'; problems are those of RFC 9457.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addResponses(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Any call may be refused; {@code default} stands for every status that is not named (OpenAPI 3.1, section 4.8.16). */
    @Bean
    GlobalOpenApiCustomizer problemsOfEveryCall() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(call -> call.getResponses()
                        .addApiResponse(
                                ApiResponses.DEFAULT, new ApiResponse().$ref("#/components/responses/" + PROBLEM)));
    }

    @Bean
    ModelResolver namesOfShapes(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new ShapeNames());
    }

    @Bean
    ModelConverter requiredFields() {
        return new RequiredFields();
    }

    private static ApiResponse problem() {
        Schema<?> shape = new ObjectSchema();
        shape.addProperty("type", new StringSchema().format("uri-reference"));
        shape.addProperty("title", new StringSchema());
        shape.addProperty("status", new IntegerSchema());
        shape.addProperty("detail", new StringSchema().description("The thing, the value got and what was wanted"));
        shape.addProperty("instance", new StringSchema().format("uri-reference"));
        shape.setRequired(List.of("title", "status"));
        return new ApiResponse()
                .description("Refused: 400 not understood, 401 no token, 403 not with this role, 404 no such thing,"
                        + " 409 not in this state, 422 a value cannot be taken (RFC 9457)")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(shape)));
    }
}
