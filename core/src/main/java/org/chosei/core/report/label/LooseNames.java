package org.chosei.core.report.label;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of columns that mean something only by the columns beside them: {@code indicator}, {@code target}. */
final class LooseNames {
    private static final Set<String> WHAT = Set.of(
            "対象",
            "内容",
            "該当",
            "インジケータ",
            "インジケーター",
            "値",
            "indicator",
            "indicators",
            "observable",
            "ioc",
            "value",
            "object",
            "item",
            "what",
            "artifact",
            "subject");

    private static final Set<String> WHOM = Set.of("target", "targeted", "victim", "標的", "狙われた先");

    private LooseNames() {}

    /** Tells the columns that are so called. */
    static void tell(List<String> cells, List<Meaning> columns) {
        nameWhatIsSorted(cells, columns);
        nameWhoIsImitated(cells, columns);
    }

    /** Beside a column of kinds even 「対象」 and {@code indicator} are names of the column that holds the addresses. */
    private static void nameWhatIsSorted(List<String> cells, List<Meaning> columns) {
        int kind = columns.indexOf(Meaning.KIND);
        for (int i = 0; kind >= 0 && i < cells.size(); i++) {
            if (columns.get(i) == Meaning.UNKNOWN
                    && WHAT.contains(cells.get(i).strip().toLowerCase(Locale.ROOT))) {
                columns.set(i, Meaning.SITE);
                return;
            }
        }
    }

    /** The target of a site is whom it imitates, not a host. */
    private static void nameWhoIsImitated(List<String> cells, List<Meaning> columns) {
        boolean site = columns.contains(Meaning.SITE) && !columns.contains(Meaning.SOURCE);
        for (int i = 0; site && !columns.contains(Meaning.BRAND) && i < cells.size(); i++) {
            if (WHOM.contains(cells.get(i).strip().toLowerCase(Locale.ROOT))) {
                columns.set(i, Meaning.BRAND);
            }
        }
    }
}
