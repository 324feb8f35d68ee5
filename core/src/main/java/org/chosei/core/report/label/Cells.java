package org.chosei.core.report.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row cut into its cells, with the place in the line where each begins.
 *
 * @param texts without quotes and outer blanks
 */
public record Cells(List<String> texts, List<Integer> starts) {
    private static final int MOST = 60;
    private static final int FEWEST_SPACED = 3;
    /** Stands for two blanks or more, as columns are aligned with. */
    private static final char WIDE = '\uE000';

    private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}(?=\\S)");
    private static final Pattern ANY_GAP = Pattern.compile("(?<=\\S) +(?=\\S)");
    private static final Pattern WORD_BEHIND_SIGN = Pattern.compile("[,;](?!tcp|udp)\\p{L}", Pattern.CASE_INSENSITIVE);
    /** What parts the ports of one cell as well as cells: blanks that make as many cells come first. */
    private static final String WITHIN_CELLS = ",;/";

    private static final char[] SEPARATORS = {'\t', '|', '│', '｜', WIDE, ',', ';', '/'};

    /** Cut at the separator that the line holds most of. */
    static Cells of(String line) {
        char best = WIDE;
        int most = gaps(line.strip());
        for (char separator : SEPARATORS) {
            int count = count(line, separator);
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return at(line, best);
    }

    private static int count(String line, char separator) {
        int count = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
            count++;
        }
        return count;
    }

    private static int gaps(String line) {
        return line.contains("  ") ? (int) GAP.matcher(line).results().count() : 0;
    }

    /** The row cut into so many cells, by whatever separator makes it so; one cell where none does. */
    static Cells of(String line, int wanted) {
        Cells spaced = wanted >= FEWEST_SPACED ? spaced(line, wanted) : at(line, (char) 0);
        boolean blanks = spaced.texts.size() == wanted && spaced.areFigures();
        for (char separator : SEPARATORS) {
            Cells cells = blanks && WITHIN_CELLS.indexOf(separator) >= 0 ? spaced : at(line, separator);
            if (cells.texts.size() == wanted) {
                return cells;
            }
        }
        return blanks ? spaced : at(line, (char) 0);
    }

    /** Whether most of them are numbers or addresses, as no prose is, and none holds words of two cells, {@code 07:26,American}. */
    private boolean areFigures() {
        if (texts.stream().anyMatch(text -> WORD_BEHIND_SIGN.matcher(text).find())) {
            return false;
        }
        long figures = texts.stream()
                .filter(text -> !text.isEmpty() && Character.isDigit(text.charAt(0)))
                .count();
        return figures >= 2 && figures * 2 > texts.size();
    }

    /** The row cut at single blanks, as servers write logs whose head names the fields. */
    static Cells spaced(String line) {
        return at(line.stripTrailing(), ' ');
    }

    /** Cut at single blanks, else at gaps of any width, as a cell too wide for its column leaves a narrow one. */
    private static Cells spaced(String line, int wanted) {
        Cells single = spaced(line);
        return single.texts.size() == wanted || !line.contains("  ")
                ? single
                : cut(marked(ANY_GAP, line.stripTrailing()), WIDE);
    }

    private static String marked(Pattern gaps, String line) {
        return gaps.matcher(line).replaceAll(gap -> " ".repeat(gap.group().length() - 1) + WIDE);
    }

    private static Cells at(String aligned, char separator) {
        return cut(separator == WIDE && aligned.contains("  ") ? marked(GAP, aligned) : aligned, separator);
    }

    private static Cells cut(String line, char separator) {
        List<String> texts = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        boolean quoted = false;
        int start = framed(line, separator) ? line.indexOf(separator) + 1 : 0;
        int last = framed(line, separator) ? line.lastIndexOf(separator) : line.length();
        for (int i = start; i <= last && texts.size() < MOST; i++) {
            char c = i < last ? line.charAt(i) : separator;
            quoted ^= c == '"' && i < last;
            if (i == last || c == separator && !quoted) {
                texts.add(bare(line.substring(start, i)));
                starts.add(start);
                start = i + 1;
            }
        }
        return new Cells(texts, starts);
    }

    /** Rows as {@code | a | b |} and {@code │ a │ b} begin, and often end, with the separator. */
    private static boolean framed(String line, char separator) {
        String text = line.strip();
        return (separator == '|' || separator == '│')
                && text.length() > 2
                && text.charAt(0) == separator
                && text.charAt(text.length() - 1) == separator;
    }

    private static String bare(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** The number of the cell that this place of the line lies in. */
    int at(int place) {
        int cell = 0;
        while (cell + 1 < starts.size() && starts.get(cell + 1) <= place) {
            cell++;
        }
        return cell;
    }
}
