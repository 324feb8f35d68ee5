package org.chosei.server.desk;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The desk as people meet it: the whole server with a browser before it and a mail server behind it, shared by all these classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {ServerTest.OwnDatabase.class, DeskTest.MailServer.class})
@Import(House.class)
@interface DeskTest {

    /** What takes the mails that leave the house. */
    final class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        static final GreenMail RELAY = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            RELAY.start();
            TestPropertyValues.of(
                            "chosei.relay=smtp://127.0.0.1:" + RELAY.getSmtp().getPort())
                    .applyTo(context);
        }
    }
}
