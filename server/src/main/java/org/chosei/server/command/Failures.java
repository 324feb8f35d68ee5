package org.chosei.server.command;

import java.io.PrintStream;
import java.net.BindException;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong; where the product did not foresee it, a trace can be asked for. */
final class Failures {
    private static final String TRACE = "CHOSEI_TRACE";

    /** SQLSTATE insufficient_privilege. */
    private static final String MISSING_RIGHT = "42501";

    private static final String HELP = "; './chosei help' lists what is wanted";

    private Failures() {}

    static void tell(Throwable failure, PrintStream screen) {
        if (System.getenv(TRACE) != null) {
            failure.printStackTrace(screen);
            return;
        }
        screen.println(Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .flatMap(each -> Stream.ofNullable(line(each)))
                .findFirst()
                .orElseGet(() -> unforeseen(failure)));
    }

    private static @Nullable String line(Throwable failure) {
        return switch (failure) {
            case CommandFailure known -> known.getMessage();
            case UnmatchedArgumentException word
            when !word.getCommandLine().getSubcommands().isEmpty()
                    && !word.getUnmatched().isEmpty() -> noSecondWord(word) + HELP;
            case ParameterException wrong -> oneLine(wrong) + HELP;
            case FlywayValidateException _ ->
                "The database was laid out by another version of Chosei: name a new folder with --data, or use the version that made it";
            case PortInUseException used ->
                "Port %d is in use: wanted a free one, name it with --http HOST:PORT".formatted(used.getPort());
            case BindException bind ->
                "--http cannot be listened on (%s): wanted an address of this machine".formatted(oneLine(bind));
            case SQLException sql
            when isUnreachable(sql) ->
                "The database does not answer (%s): start it, or correct CHOSEI_DATABASE_URL".formatted(oneLine(sql));
            case SQLException sql
            when MISSING_RIGHT.equals(sql.getSQLState()) ->
                "The database's user lacks a right (%s): wanted the owner of the database, name it in CHOSEI_DATABASE_URL"
                        .formatted(oneLine(sql));
            default -> null;
        };
    }

    private static String noSecondWord(UnmatchedArgumentException word) {
        CommandLine verb = word.getCommandLine();
        return "'%s' is no word of './chosei %s': wanted %s"
                .formatted(
                        word.getUnmatched().getFirst(),
                        verb.getCommandName(),
                        verb.getSubcommands().keySet().stream().sorted().collect(Collectors.joining(" or ")));
    }

    /** SQLSTATE class 08, connection exception, and 28, invalid authorization. */
    private static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.equals("3D000"));
    }

    private static String unforeseen(Throwable failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return "Unforeseen: %s (%s); set %s=1 to see where, and report it as SECURITY.md or the issue tracker say"
                .formatted(oneLine(root), root.getClass().getSimpleName(), TRACE);
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no message");
    }
}
