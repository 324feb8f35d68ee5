package org.chosei.server.rehearsal;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What only a rehearsal has: its clock, and a post office of its own at which every mail ends. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chosei.verb", havingValue = "demo")
class RehearsalConfiguration {

    @Bean
    @Primary
    MovableClock rehearsalClock() {
        return new MovableClock();
    }

    @Bean
    StartingAnew startingAnew() {
        return new StartingAnew();
    }

    /** Opened before anything asks for the relay's address, and instead of any relay given: no mail of a rehearsal leaves this machine. */
    @Bean
    static BeanFactoryPostProcessor postOffice(ConfigurableEnvironment environment) {
        return beans -> {
            PostOffice office = PostOffice.open();
            if (beans instanceof DefaultListableBeanFactory factory) {
                factory.registerDisposableBean("rehearsalPostOffice", office::close);
            }
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("rehearsal", Map.of("chosei.relay", office.address())));
        };
    }
}
