package org.chosei.core.report.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** The head of a table, or a line that names the columns of one: {@code attacker,last_contact,dport,proto}, 「（申告日 / URL / ブランド）」. */
public record Legend(List<Meaning> columns, boolean spaced) {
    private static final PhraseBook PHRASES = PhraseBook.of(Legend.class);
    private static final int LONGEST = 400;
    private static final int WIDEST = 28;
    private static final int FEWEST_SPACED = 5;
    private static final int LONGEST_OF_NAMES = 80;
    private static final int FEWEST_NAMES = 3;
    private static final int LONGEST_SHORT_NAME = 10;
    /** How a column is called that only numbers the rows. */
    private static final Set<String> ORDINALS = Set.of("番号", "項番", "連番", "通番", "順位", "行", "no", "no.", "#", "№");

    private static final Phrase SPACED = Phrase.ofAnyCase("^#\\s?fields:\\s");
    private static final Phrase ANNOUNCED = PHRASES.phrase("announced");
    private static final Phrase BEFORE = PHRASES.phrase("before-names");

    /** 「…の順です」: what parts the names in such a sentence is its comma. */
    private static final Phrase IN_ORDER = Phrase.of("の順(?:番)?(?:です|になって|で(?:並|記載|示)|に(?:並|記載|示)|$)[^、]{0,12}$");

    private static final Phrase BEHIND = Phrase.of("[）)]\\s?[。.]?\\s*$");

    public Legend {
        columns = List.copyOf(columns);
    }

    /** The legend that a line is, where most of its cells are names of columns. */
    public static Optional<Legend> of(String line) {
        if (line.length() > LONGEST || line.isBlank()) {
            return Optional.empty();
        }
        Matcher spaced = SPACED.firstIn(line);
        if (spaced != null && line.indexOf('\t') < 0) {
            return named(List.of(line.substring(spaced.end()).strip().split("\\s+")), true);
        }
        return ofShortNames(line).or(() -> named(line)).or(() -> {
            String text = IN_ORDER.replacedIn(BEHIND.replacedIn(BEFORE.replacedIn(line, ""), ""), "");
            return text.equals(line) ? Optional.empty() : named(text).or(() -> named(text.replace('、', ',')));
        });
    }

    /** Names in Japanese hold no blanks, so that single ones may part them. */
    private static Optional<Legend> ofShortNames(String line) {
        if (line.length() > LONGEST_OF_NAMES || line.indexOf(' ') < 0) {
            return Optional.empty();
        }
        List<String> names = List.of(line.strip().split("\\s+"));
        int first = ORDINALS.contains(names.getFirst().toLowerCase(Locale.ROOT)) ? 1 : 0;
        List<String> told = names.subList(first, names.size());
        boolean japanese = names.size() >= FEWEST_NAMES
                && told.stream()
                        .allMatch(name -> name.length() <= LONGEST_SHORT_NAME
                                && name.chars().anyMatch(c -> c >= 0x3040));
        return japanese ? named(names, false).filter(legend -> isHead(legend.columns(), first)) : Optional.empty();
    }

    /** Whether all names are known; beside a source and its ports one may be strange. */
    private static boolean isHead(List<Meaning> columns, int first) {
        long strange =
                columns.stream().skip(first).filter(m -> m == Meaning.UNKNOWN).count();
        return strange == 0 || strange == 1 && columns.contains(Meaning.SOURCE) && columns.contains(Meaning.PORT);
    }

    /** The legend that ends a sentence which has addresses of its own, {@code … My address is 192.0.2.1. Format: when; who; my port}. */
    public static Optional<Legend> announced(String sentence) {
        Matcher announced = ANNOUNCED.firstIn(sentence);
        return announced != null ? named(announced.group(1).replaceFirst("[.。]\\s*$", "")) : Optional.empty();
    }

    private static Optional<Legend> named(String line) {
        return named(Cells.of(line).texts(), false);
    }

    private static Optional<Legend> named(List<String> cells, boolean spaced) {
        if (cells.size() < 2 || cells.stream().anyMatch(cell -> cell.length() > WIDEST)) {
            return Optional.empty();
        }
        List<Meaning> columns = cells.stream()
                .map(cell -> Labels.shipped().meaning(cell))
                .collect(Collectors.toCollection(ArrayList::new));
        LooseNames.tell(cells, columns);
        long known = columns.stream().filter(m -> m != Meaning.UNKNOWN).count();
        boolean holds = columns.stream()
                .anyMatch(m -> m == Meaning.SOURCE
                        || m == Meaning.TARGET
                        || m == Meaning.SITE
                        || m == Meaning.ADDRESS
                        || m == Meaning.CONTROL);
        return known >= 2 && known * 2 >= cells.size() && holds
                ? Optional.of(new Legend(columns, spaced))
                : Optional.empty();
    }

    /** The row of a table that this legend heads, where its cells are as many. */
    public Optional<Row> row(String line) {
        Cells cells = spaced && columns.size() >= FEWEST_SPACED ? Cells.spaced(line) : Cells.of(line, columns.size());
        return cells.texts().size() == columns.size() && columns.size() > 1
                ? Optional.of(new Row(columns, cells))
                : Optional.empty();
    }
}
