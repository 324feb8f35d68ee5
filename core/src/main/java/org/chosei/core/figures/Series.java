package org.chosei.core.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chosei.core.directory.Origin;
import org.chosei.core.report.Category;

/** What is counted month by month, and so has trends, changes and history. */
public enum Series {
    REPORTS("reports"),
    INCIDENTS("incidents"),
    COORDINATIONS("coordinations"),
    PHISHING("phishing"),
    DEFACEMENT("defacement"),
    MALWARE("malware"),
    SCAN("scan"),
    DOS("dos"),
    ICS("ics"),
    TARGETED_ATTACK("targetedAttack"),
    OTHER("other"),
    DOMESTIC_BRANDS("domesticBrands"),
    FOREIGN_BRANDS("foreignBrands"),
    UNKNOWN_BRANDS("unknownBrands");

    private static final Map<Category, Series> BY_CATEGORY = new EnumMap<>(Map.of(
            Category.PHISHING, PHISHING,
            Category.WEB_DEFACEMENT, DEFACEMENT,
            Category.MALWARE_SITE, MALWARE,
            Category.SCAN, SCAN,
            Category.DOS, DOS,
            Category.ICS, ICS,
            Category.TARGETED_ATTACK, TARGETED_ATTACK,
            Category.OTHER, OTHER));
    private static final Map<Origin, Series> BY_ORIGIN = new EnumMap<>(
            Map.of(Origin.DOMESTIC, DOMESTIC_BRANDS, Origin.FOREIGN, FOREIGN_BRANDS, Origin.UNKNOWN, UNKNOWN_BRANDS));

    private final String code;

    Series(String code) {
        this.code = code;
    }

    /** The name by which report.json and analysts' fields call it. */
    public String code() {
        return code;
    }

    public static Series of(Category category) {
        return Objects.requireNonNull(BY_CATEGORY.get(category));
    }

    public static Series of(Origin origin) {
        return Objects.requireNonNull(BY_ORIGIN.get(origin));
    }

    /** The eight categories, whose sum is {@link #INCIDENTS}. */
    public static List<Series> ofCategories() {
        return Arrays.stream(Category.values()).map(Series::of).collect(Collectors.toUnmodifiableList());
    }
}
