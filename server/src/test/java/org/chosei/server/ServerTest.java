package org.chosei.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chosei.server.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole server without its network, on an empty database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
public @interface ServerTest {

    /** Points the context at a fresh database and data folder. */
    final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "chosei.database-url=" + TestDatabase.fresh().url(),
                            "chosei.data=target/data",
                            "chosei.smtp=127.0.0.1:0",
                            "server.port=0",
                            "server.address=127.0.0.1")
                    .applyTo(context);
        }
    }
}
