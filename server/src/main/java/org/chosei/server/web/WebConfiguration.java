package org.chosei.server.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Puts the frame of the pages together, and how the API writes its answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebConfiguration implements WebMvcConfigurer {
    private final JsonMapper json;
    private final ZoneId zone;

    WebConfiguration(JsonMapper json, ZoneId deploymentZone) {
        this.json = json;
        this.zone = deploymentZone;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RememberedChoices());
        registry.addInterceptor(new FailuresOnly()).addPathPatterns("/error");
    }

    /** What addresses and forms say. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, Written::text);
        registry.addParser(new Times(zone));
        registry.addParser(new Days());
    }

    /**
     * What bodies say: a choice by its name alone, for its place in a list of ours may change; no list with a hole. Times in answers
     * stand in the deployment's zone with its offset, as in exports.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        SimpleModule values = new SimpleModule("values")
                .addSerializer(Instant.class, new ZonedTimes(zone))
                .addDeserializer(Instant.class, new WrittenTimes(zone))
                .addDeserializer(String.class, new WrittenTexts());
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.rebuild()
                .addModule(values)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withConfigOverride(List.class, WebConfiguration::whole)
                .withConfigOverride(Collection.class, WebConfiguration::whole)
                .build()));
    }

    private static void whole(MutableConfigOverride list) {
        list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    private record Times(ZoneId zone) implements Parser<Instant> {
        @Override
        public Instant parse(String written, Locale reader) {
            return Written.time(written, zone);
        }
    }

    private record Days() implements Parser<LocalDate> {
        @Override
        public LocalDate parse(String written, Locale reader) {
            return Written.day(written);
        }
    }
}
