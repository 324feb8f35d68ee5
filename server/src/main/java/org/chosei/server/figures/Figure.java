package org.chosei.server.figures;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/**
 * A row of a quarter's figures, under the name by which report.json has it: {@code reports}, {@code categories.SCAN},
 * {@code ports.22/tcp}, {@code handling.PHISHING.notified}. What it counts can be listed, for each month and for all of them.
 */
public sealed interface Figure {

    /** Table 1. */
    record Reports() implements Figure {}

    /** Table 1. */
    record Incidents() implements Figure {}

    /** Table 1. */
    record Requests() implements Figure {}

    /** Table 2. */
    record OfCategory(Category category) implements Figure {}

    /** Table 3; of one sector of the brands, figure 9. */
    record OfBrands(Origin origin, @Nullable Sector sector) implements Figure {}

    /**
     * Table 4.
     *
     * @param row a port as {@code 22/tcp}, or one of the two sums below the ports
     */
    record Ports(String row) implements Figure {
        static final String OTHER = "other";
        static final String ALL = "monthlyTotal";

        private static final Pattern NAMED = Pattern.compile("\\d{1,5}/[a-z]+|" + OTHER + "|" + ALL);
    }

    /** Figure 8. */
    record Handled(Category category, How how) implements Figure {
        /** Stopped are those with a number of days to stop (rule 17). */
        public enum How {
            NOTIFIED("notified"),
            NOT_NEEDED("notNeeded"),
            UNDECIDED("undecided"),
            STOPPED("stopped"),
            STILL_UP("stillUp");

            private final String code;

            How(String code) {
                this.code = code;
            }
        }
    }

    /** Messages of a channel that assert an incident and are no reports (rule 5). */
    record Messages(Channel channel) implements Figure {}

    /** Incidents that no report speaks of (rule 6). */
    record OnlyElsewhere() implements Figure {}

    /** Its name in an address. */
    default String code() {
        return switch (this) {
            case Reports() -> "reports";
            case Incidents() -> "incidents";
            case Requests() -> "coordinations";
            case OfCategory(Category category) -> "categories." + category;
            case OfBrands(Origin origin, Sector sector) ->
                sector == null ? "brands." + origin : "brandSectors." + origin + "." + sector;
            case Ports(String row) -> "ports." + row;
            case Handled(Category category, Handled.How how) -> "handling." + category + "." + how.code;
            case Messages(Channel channel) -> "otherSources." + channel;
            case OnlyElsewhere() -> "otherSources.incidents";
        };
    }

    /** Whether nothing is counted in it of months that history tells (rule 21), which knows no other sources. */
    default boolean isOfOwnMonths() {
        return switch (this) {
            case Reports _, Incidents _, Requests _, OfCategory _, OfBrands _, Ports _, Handled _ -> true;
            case Messages _, OnlyElsewhere _ -> false;
        };
    }

    /** What one has to be allowed to read, beside figures, to see the facts that it counts. */
    default Permission factsNeed() {
        return switch (this) {
            case Reports _, Messages _ -> Permission.READ_REPORTS;
            case Requests _ -> Permission.READ_REQUESTS;
            case Incidents _, OfCategory _, OfBrands _, Ports _, Handled _, OnlyElsewhere _ ->
                Permission.READ_INCIDENTS;
        };
    }

    /** Empty where no figure is called so. */
    static Optional<Figure> named(String code) {
        String[] name = code.split("\\.", -1);
        return switch (name[0] + name.length) {
            case "reports1" -> Optional.of(new Reports());
            case "incidents1" -> Optional.of(new Incidents());
            case "coordinations1" -> Optional.of(new Requests());
            case "categories2" -> one(Category.values(), name[1]).map(OfCategory::new);
            case "brands2" -> one(Origin.values(), name[1]).map(origin -> new OfBrands(origin, null));
            case "brandSectors3" ->
                one(Origin.values(), name[1])
                        .flatMap(origin -> one(Sector.values(), name[2]).map(sector -> new OfBrands(origin, sector)));
            case "ports2" ->
                Optional.of(name[1]).filter(Ports.NAMED.asMatchPredicate()).map(Ports::new);
            case "handling3" ->
                one(Category.values(), name[1])
                        .flatMap(category -> Arrays.stream(Handled.How.values())
                                .filter(how -> how.code.equals(name[2]))
                                .findFirst()
                                .map(how -> new Handled(category, how)));
            case "otherSources2" ->
                name[1].equals("incidents")
                        ? Optional.of(new OnlyElsewhere())
                        : one(Channel.values(), name[1]).map(Messages::new);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
