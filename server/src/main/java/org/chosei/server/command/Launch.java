package org.chosei.server.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;

/** Puts the application together for one verb, runs it and takes it down again. */
public final class Launch {
    private static final Set<String> ON_THE_NETWORK = Set.of("serve", "demo");

    private Launch() {}

    public static int run(Class<?> application, String... arguments) {
        try {
            GlobalOptions options = new GlobalOptions();
            new CommandLine(options).parseArgs(arguments);
            List<String> rest = options.verbAndItsOwn;
            if (rest.isEmpty()) {
                throw new CommandFailure("No verb was given: wanted one of those that './chosei help' lists");
            }
            boolean web = ON_THE_NETWORK.contains(rest.getFirst()) && !rest.contains("--once");
            try (ConfigurableApplicationContext context = assemble(application, options, web)) {
                Collection<Verb> verbs = context.getBeansOfType(Verb.class).values();
                return commandLine(verbs).execute(rest.toArray(String[]::new));
            }
        } catch (RuntimeException failure) {
            Failures.tell(failure, System.err);
            return 1;
        }
    }

    private static ConfigurableApplicationContext assemble(Class<?> application, GlobalOptions options, boolean web) {
        return new SpringApplicationBuilder(application)
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                // First, because an environment variable of the same name would win over a default.
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command line", options.properties())))
                .logStartupInfo(false)
                .run();
    }

    private static CommandLine commandLine(Collection<Verb> verbs) {
        CommandLine line = new CommandLine(new GlobalOptions());
        verbs.forEach(line::addSubcommand);
        line.setParameterExceptionHandler((wrong, _) -> {
            System.err.println(wrong.getMessage() + "; './chosei help' lists what is wanted");
            return 2;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            Failures.tell(failure, System.err);
            return 1;
        });
        return line;
    }
}
