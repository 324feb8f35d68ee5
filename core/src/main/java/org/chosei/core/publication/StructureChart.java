package org.chosei.core.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chosei.core.publication.Drawing.Anchor;

/** Boxes with arrows between them, drawn from a list of what leads to what (figure 11); a name after {@code *} is the main box. */
public final class StructureChart {
    private static final double BOX = 28;
    private static final double TALL = 13;
    private static final double ROW = 21;
    /** Room for the lines at the border of the drawing, which a renderer may round away. */
    private static final double EDGE = .6;

    private final Drawing drawing;
    private final Map<String, double[]> places = new LinkedHashMap<>();

    /** @param label beside the arrow */
    public record Arrow(String from, String label, String to) {}

    private StructureChart(List<Arrow> arrows, TextWidths widths) {
        Map<String, Integer> columns = columns(arrows);
        Map<Integer, List<String>> byColumn = columns.keySet().stream()
                .collect(Collectors.groupingBy(columns::get, LinkedHashMap::new, Collectors.toList()));
        int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int rows = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
        String description = arrows.stream()
                .map(each -> "%s → %s (%s)".formatted(plain(each.from()), plain(each.to()), each.label()))
                .collect(Collectors.joining("; "));
        this.drawing = new Drawing(Page.WIDTH, ROW * rows, description, widths);
        double step = last == 0 ? 0 : (Page.WIDTH - BOX - 2 * EDGE) / last;
        byColumn.forEach((column, names) -> {
            for (int row = 0; row < names.size(); row++) {
                double middle = drawing.height() * (row + .5) / names.size();
                places.put(names.get(row), new double[] {EDGE + column * step, middle - TALL / 2});
            }
        });
    }

    public static Drawing of(List<Arrow> arrows, TextWidths widths) {
        StructureChart chart = new StructureChart(arrows, widths);
        arrows.forEach(chart::drawArrow);
        chart.places.keySet().forEach(chart::drawBox);
        return chart.drawing;
    }

    /** Each box stands right of all that lead to it. */
    private static Map<String, Integer> columns(List<Arrow> arrows) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        arrows.forEach(each -> {
            columns.putIfAbsent(each.from(), 0);
            columns.putIfAbsent(each.to(), 0);
        });
        for (int round = 0; round < columns.size(); round++) {
            for (Arrow each : arrows) {
                columns.merge(
                        each.to(),
                        Math.min(columns.size() - 1, Objects.requireNonNull(columns.get(each.from())) + 1),
                        Math::max);
            }
        }
        return columns;
    }

    private void drawArrow(Arrow arrow) {
        double[] from = Objects.requireNonNull(places.get(arrow.from()));
        double[] to = Objects.requireNonNull(places.get(arrow.to()));
        double x1 = from[0] + BOX;
        double y1 = from[1] + TALL / 2;
        double x2 = to[0];
        double y2 = to[1] + TALL / 2;
        double bend = x2 - 3;
        drawing.line(x1, y1, bend, y1, Palette.INK, .25)
                .line(bend, y1, bend, y2, Palette.INK, .25)
                .line(bend, y2, x2 - .4, y2, Palette.INK, .25);
        drawing.arrowHead(x2, y2);
        double room = bend - x1;
        double wide = drawing.measure(arrow.label(), 6.4, Face.WORDS);
        List<String> lines = wide <= room ? List.of(arrow.label()) : halves(arrow.label());
        double y = y1 - 1.2 - 2.8 * (lines.size() - 1);
        for (String line : lines) {
            drawing.label(x1 + room / 2, y, line, 6.4, Anchor.CENTER, Face.WORDS, Palette.GREY);
            y += 2.8;
        }
    }

    private void drawBox(String name) {
        double[] place = Objects.requireNonNull(places.get(name));
        boolean main = name.startsWith("*");
        drawing.rectangle(place[0], place[1], BOX, TALL, main ? Palette.ACCENT : Palette.WHITE, Palette.INK);
        List<String> lines = new ArrayList<>(List.of(plain(name).split(" / ")));
        double y = place[1] + TALL / 2 + 1 - 1.9 * (lines.size() - 1);
        for (int i = 0; i < lines.size(); i++) {
            drawing.label(
                    place[0] + BOX / 2,
                    y,
                    lines.get(i),
                    i == 0 ? 7.6 : 6.6,
                    Anchor.CENTER,
                    i == 0 ? Face.WORDS_BOLD : Face.NUMBERS,
                    main ? Palette.WHITE : Palette.INK);
            y += 3.8;
        }
    }

    private static List<String> halves(String label) {
        int middle = label.length() / 2;
        int pause = Math.max(
                Math.max(label.indexOf('、'), label.indexOf('と', 1)), label.indexOf(' ', Math.max(0, middle - 4)));
        int cut = pause > 0 ? pause + 1 : middle;
        return List.of(label.substring(0, cut).strip(), label.substring(cut).strip());
    }

    private static String plain(String name) {
        return name.startsWith("*") ? name.substring(1) : name;
    }
}
