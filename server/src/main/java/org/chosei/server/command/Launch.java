package org.chosei.server.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;

/** Puts the application together for one verb, runs it and takes it down again. */
public final class Launch {
    private static final Set<String> ON_THE_NETWORK = Set.of("serve", "demo");

    /** Known before the application is put together, so that a slip of the pen makes no folder, no key and no database. */
    static final Set<String> VERBS = Set.of(
            "demo", "explain", "export", "freeze", "history", "import", "raw", "report", "serve", "token", "verify");

    private Launch() {}

    public static int run(Class<?> application, String... arguments) {
        try {
            GlobalOptions options = new GlobalOptions();
            new CommandLine(options).parseArgs(arguments);
            List<String> rest = options.verbAndItsOwn;
            if (rest.isEmpty()) {
                throw new CommandFailure("No verb was given: wanted one of those that './chosei help' lists");
            }
            requireVerb(rest.getFirst());
            boolean web = ON_THE_NETWORK.contains(rest.getFirst()) && !rest.contains("--once");
            try (ConfigurableApplicationContext context = assemble(application, options, web)) {
                CommandLine line =
                        commandLine(context.getBeansOfType(Verb.class).values());
                return line.execute(rest.toArray(String[]::new));
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

    private static void requireVerb(String word) {
        if (!VERBS.contains(word)) {
            throw new CommandFailure("'%s' is no verb: wanted one of %s; './chosei help' tells what each does"
                    .formatted(word, VERBS.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private static CommandLine commandLine(Collection<Verb> verbs) {
        CommandLine line = new CommandLine(new GlobalOptions());
        verbs.forEach(line::addSubcommand);
        line.registerConverter(LocalDate.class, Launch::day);
        line.setParameterExceptionHandler((wrong, _) -> {
            Failures.tell(wrong, System.err);
            return 2;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            Failures.tell(failure, System.err);
            return 1;
        });
        return line;
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is no day: wanted one as 2018-10-31".formatted(written));
        }
    }
}
