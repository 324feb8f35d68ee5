package org.chosei.server.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real SMTP peer for tests whose mail leaves: the relay of the application, which a test asks what it received. */
@TestConfiguration
public class TestRelay {

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail relay() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    }

    @Bean
    DynamicPropertyRegistrar relayAddress(GreenMail relay) {
        return settings -> settings.add(
                "chosei.relay", () -> "smtp://127.0.0.1:" + relay.getSmtp().getPort());
    }
}
