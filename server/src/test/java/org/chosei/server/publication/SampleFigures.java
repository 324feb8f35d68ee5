package org.chosei.server.publication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.figures.CountingNotes;
import org.chosei.core.figures.Counts;
import org.chosei.core.figures.DayClass;
import org.chosei.core.figures.Ground;
import org.chosei.core.figures.Handling;
import org.chosei.core.figures.MonthCount;
import org.chosei.core.figures.OtherSources;
import org.chosei.core.figures.PortRow;
import org.chosei.core.figures.PortTable;
import org.chosei.core.figures.Quarter;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.figures.RequestScope;
import org.chosei.core.figures.Series;
import org.chosei.core.intake.Channel;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** A quarter with three restated counts, a category without incidents and a change from zero. */
final class SampleFigures {
    static final Quarter QUARTER = Quarter.parse("2018Q4");

    private SampleFigures() {}

    static QuarterFigures figures() {
        return new QuarterFigures(
                QUARTER,
                Instant.parse("2019-01-15T00:00:00Z"),
                7,
                counts(),
                ports(),
                Map.of(
                        Category.PHISHING,
                        RequestScope.of(280, 720),
                        Category.WEB_DEFACEMENT,
                        RequestScope.of(83, 17),
                        Category.MALWARE_SITE,
                        RequestScope.of(41, 59),
                        Category.SCAN,
                        RequestScope.of(87, 13)),
                Map.of(Category.PHISHING, RequestScope.of(27, 73)),
                sectors(),
                handling(),
                grounds(),
                trends(),
                new OtherSources(
                        Map.of(Channel.PHONE, List.of(4L, 2L, 3L), Channel.FEED, List.of(40L, 35L, 52L)),
                        List.of(6L, 4L, 9L)),
                CountingNotes.shipped().of(QUARTER));
    }

    static List<MonthCount> everyMonth() {
        YearMonth first = YearMonth.of(2010, 4);
        List<MonthCount> last = trends().get(Series.REPORTS);
        int before = 93;
        return IntStream.range(0, before + last.size())
                .mapToObj(i -> i < before
                        ? new MonthCount(first.plusMonths(i), 300L + i * 9 + i * i % 17 * 30)
                        : last.get(i - before))
                .toList();
    }

    private static Map<Series, Counts> counts() {
        Map<Series, Counts> counts = new EnumMap<>(Series.class);
        counts.put(Series.REPORTS, of(List.of(1530L, 1468L, 1244L), 3908L, 3908L, 4530L));
        counts.put(Series.INCIDENTS, of(List.of(1623L, 1401L, 1464L), 3411L, 3409L, null));
        counts.put(Series.COORDINATIONS, of(List.of(884L, 780L, 915L), 2216L, 2216L, 1901L));
        counts.put(Series.PHISHING, of(List.of(453L, 568L, 539L), 1302L, 1302L, 852L));
        counts.put(Series.DEFACEMENT, of(List.of(96L, 53L, 93L), 226L, 225L, 276L));
        counts.put(Series.MALWARE, of(List.of(29L, 12L, 34L), 98L, 99L, 88L));
        counts.put(Series.SCAN, of(List.of(667L, 433L, 577L), 1164L, 1162L, 1979L));
        counts.put(Series.DOS, of(List.of(2L, 1L, 4L), 10L, 10L, 8L));
        counts.put(Series.ICS, of(List.of(0L, 0L, 0L), 0L, 0L, 0L));
        counts.put(Series.TARGETED_ATTACK, of(List.of(0L, 4L, 0L), 7L, 7L, 9L));
        counts.put(Series.OTHER, of(List.of(376L, 330L, 217L), 604L, 604L, 1490L));
        counts.put(Series.DOMESTIC_BRANDS, of(List.of(82L, 105L, 95L), 309L, 309L, 117L));
        counts.put(Series.FOREIGN_BRANDS, of(List.of(301L, 330L, 354L), 784L, 784L, 599L));
        counts.put(Series.UNKNOWN_BRANDS, of(List.of(70L, 133L, 90L), 209L, 209L, 136L));
        return counts;
    }

    private static Counts of(
            List<Long> monthly, @Nullable Long previous, @Nullable Long restated, @Nullable Long lastYear) {
        return new Counts(monthly, previous, restated, lastYear);
    }

    private static PortTable ports() {
        return new PortTable(
                List.of(
                        port("22/tcp", 218, 94, 222),
                        port("80/tcp", 196, 117, 103),
                        port("25/tcp", 86, 76, 60),
                        port("445/tcp", 64, 72, 55),
                        port("443/tcp", 45, 31, 13),
                        port("23/tcp", 37, 15, 28),
                        port("37215/tcp", 45, 8, 22),
                        port("1433/tcp", 0, 3, 49),
                        port("8080/tcp", 16, 17, 10),
                        port("5555/tcp", 13, 6, 8),
                        port("3389/tcp", 18, 3, 1),
                        port("81/tcp", 10, 9, 2),
                        port("9000/tcp", 4, 10, 4),
                        port("587/tcp", 0, 0, 18),
                        port("8443/tcp", 2, 6, 5),
                        port("8022/tcp", 10, 0, 2),
                        port("2323/tcp", 3, 4, 5),
                        port("32764/tcp", 0, 6, 5),
                        port("8181/tcp", 4, 1, 3),
                        port("8000/tcp", 6, 1, 1),
                        port("222/tcp", 6, 1, 1)),
                port("other", 65, 26, 37),
                port("monthlyTotal", 848, 506, 654));
    }

    private static PortRow port(String port, long first, long second, long third) {
        return new PortRow(port, List.of(first, second, third));
    }

    private static Map<Origin, Map<Sector, Long>> sectors() {
        return Map.of(
                Origin.DOMESTIC,
                        Map.of(
                                Sector.TELECOM,
                                104L,
                                Sector.FINANCE,
                                64L,
                                Sector.SNS,
                                42L,
                                Sector.DELIVERY,
                                32L,
                                Sector.ECOMMERCE,
                                19L,
                                Sector.CREDIT_CARD,
                                12L,
                                Sector.OTHER,
                                9L),
                Origin.FOREIGN,
                        Map.of(
                                Sector.ECOMMERCE,
                                712L,
                                Sector.SOFTWARE,
                                119L,
                                Sector.FINANCE,
                                82L,
                                Sector.SNS,
                                27L,
                                Sector.CREDIT_CARD,
                                24L,
                                Sector.DELIVERY,
                                12L,
                                Sector.OTHER,
                                9L));
    }

    private static Map<String, Ground> grounds() {
        return Map.ofEntries(
                ground("SITE_LIVE", "サイトの稼働を確認", "Site confirmed to be up"),
                ground("DEFACEMENT_SEEN", "サイトの改ざんを確認", "Defacement confirmed"),
                ground("HIGH_THREAT", "脅威度が高い", "High threat"),
                ground("DETAILED_LOGS", "詳細なログがある", "Detailed logs available"),
                ground("NOTICE_WISHED", "連絡を希望されている", "Notification requested"),
                ground("ATTACK_SEEN", "攻撃の被害を確認した", "Damage by the attack confirmed"),
                ground("SITE_NOT_CONFIRMED", "サイトを確認できない", "Site could not be confirmed"),
                ground("LOGS_INSUFFICIENT", "ログに十分な情報がない", "Insufficient logs"),
                ground("NO_PRESENT_THREAT", "現状では脅威がない", "No threat at present"),
                ground("PARTY_KNOWS", "当事者へ連絡が届いている", "Party already aware"),
                ground("INFORMATION_ONLY", "情報提供である", "Information only"),
                ground("LOW_THREAT", "脅威度が低い", "Low threat"));
    }

    private static Map.Entry<String, Ground> ground(String code, String ja, String en) {
        return Map.entry(code, new Ground(ja, en));
    }

    private static Map<Category, Handling> handling() {
        Map<Category, Handling> handling = new EnumMap<>(Category.class);
        handling.put(
                Category.PHISHING,
                new Handling(
                        1214,
                        331,
                        15,
                        Map.of("SITE_LIVE", 1214L),
                        Map.of("SITE_NOT_CONFIRMED", 331L),
                        Map.of(
                                DayClass.UP_TO_3,
                                610L,
                                DayClass.UP_TO_7,
                                220L,
                                DayClass.UP_TO_10,
                                60L,
                                DayClass.LONGER,
                                110L),
                        31));
        handling.put(
                Category.WEB_DEFACEMENT,
                new Handling(
                        171,
                        68,
                        3,
                        Map.of("DEFACEMENT_SEEN", 150L, "HIGH_THREAT", 21L),
                        Map.of("SITE_NOT_CONFIRMED", 50L, "PARTY_KNOWS", 18L),
                        Map.of(
                                DayClass.UP_TO_3,
                                34L,
                                DayClass.UP_TO_7,
                                27L,
                                DayClass.UP_TO_10,
                                12L,
                                DayClass.LONGER,
                                27L),
                        12));
        handling.put(
                Category.MALWARE_SITE,
                new Handling(
                        44,
                        30,
                        1,
                        Map.of("SITE_LIVE", 44L),
                        Map.of("SITE_NOT_CONFIRMED", 30L),
                        Map.of(
                                DayClass.UP_TO_3,
                                46L,
                                DayClass.UP_TO_7,
                                25L,
                                DayClass.UP_TO_10,
                                9L,
                                DayClass.LONGER,
                                20L),
                        0));
        handling.put(
                Category.SCAN,
                new Handling(
                        702,
                        968,
                        7,
                        Map.of("DETAILED_LOGS", 560L, "NOTICE_WISHED", 142L),
                        Map.of("LOGS_INSUFFICIENT", 700L, "INFORMATION_ONLY", 200L, "PARTY_KNOWS", 68L),
                        Map.of(),
                        0));
        handling.put(
                Category.DOS,
                new Handling(4, 3, 0, Map.of("DETAILED_LOGS", 4L), Map.of("LOGS_INSUFFICIENT", 3L), Map.of(), 0));
        handling.put(
                Category.TARGETED_ATTACK,
                new Handling(0, 4, 0, Map.of(), Map.of("NO_PRESENT_THREAT", 4L), Map.of(), 0));
        handling.put(
                Category.OTHER,
                new Handling(
                        318,
                        596,
                        9,
                        Map.of("HIGH_THREAT", 200L, "NOTICE_WISHED", 118L),
                        Map.of("LOW_THREAT", 400L, "INFORMATION_ONLY", 196L),
                        Map.of(),
                        0));
        return handling;
    }

    private static Map<Series, List<MonthCount>> trends() {
        Map<Series, List<MonthCount>> trends = new EnumMap<>(Series.class);
        trends.put(Series.REPORTS, trend(1339, 1170, 1277, 1177, 1466, 1172, 1305, 1235, 1368, 1530, 1468, 1244));
        trends.put(Series.COORDINATIONS, trend(807, 684, 712, 592, 795, 737, 687, 846, 683, 884, 780, 915));
        trends.put(Series.PHISHING, trend(297, 311, 316, 311, 495, 408, 442, 447, 413, 453, 568, 539));
        trends.put(Series.DEFACEMENT, trend(122, 77, 69, 103, 105, 112, 64, 66, 95, 96, 53, 93));
        trends.put(Series.MALWARE, trend(24, 17, 22, 29, 28, 32, 28, 45, 26, 29, 12, 34));
        trends.put(Series.SCAN, trend(684, 618, 543, 481, 596, 178, 346, 463, 353, 667, 433, 577));
        return trends;
    }

    private static List<MonthCount> trend(long... counts) {
        List<YearMonth> months = QUARTER.monthsEndingHere(counts.length);
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new MonthCount(months.get(i), counts[i]))
                .toList();
    }
}
