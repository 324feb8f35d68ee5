package org.chosei.server.web;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
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
    }

    /** Times in answers stand in the deployment's zone with its offset, as in exports. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        SimpleModule times = new SimpleModule("times").addSerializer(Instant.class, new ZonedTimes(zone));
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(
                json.rebuild().addModule(times).build()));
    }
}
