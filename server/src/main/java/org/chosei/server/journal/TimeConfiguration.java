package org.chosei.server.journal;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one place that touches the machine's clock, and the zone whose months and quarters are counted. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Deployment deployment(
            JdbcClient jdbc, @Value("${chosei.zone:}") String zone, @Value("${chosei.country:}") String country) {
        return Deployment.of(jdbc, zone, country);
    }

    @Bean
    ZoneId deploymentZone(Deployment deployment) {
        return deployment.zone();
    }
}
