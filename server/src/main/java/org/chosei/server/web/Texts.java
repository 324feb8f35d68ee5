package org.chosei.server.web;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts that people see, one pair of bundles for a feature; a key without a text is an error, in tests as on the screen. */
@Configuration(proxyBeanMethods = false)
class Texts {
    static final List<String> FEATURES = List.of(
            "core",
            "web",
            "account",
            "directory",
            "post",
            "intake",
            "report",
            "incident",
            "coordination",
            "figures",
            "publication",
            "desk");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                FEATURES.stream().map(feature -> "messages/" + feature).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
