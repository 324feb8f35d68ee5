package org.chosei.server;

import org.chosei.server.command.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The product's assembly; every package beside this class is one feature. */
@EnableResilientMethods
@SpringBootApplication
public class ChoseiApplication {
    public static void main(String[] arguments) {
        System.exit(Launch.run(ChoseiApplication.class, arguments));
    }
}
