package org.chosei.core.rehearsal;

import java.util.List;

/** Invented names: words for hosts, and who writes. */
final class Wording {
    /** Plain words, none of which is or holds a brand's name. */
    static final List<String> WORDS = List.of(
            "brisk",
            "lantern",
            "pebble",
            "thicket",
            "walnut",
            "copper",
            "meadow",
            "harbor",
            "kettle",
            "saddle",
            "timber",
            "velvet",
            "willow",
            "ember",
            "fjord",
            "glacier",
            "hazel",
            "juniper",
            "quartz",
            "ripple",
            "sparrow",
            "tundra",
            "umbrella",
            "violet",
            "wicker",
            "yonder",
            "zephyr",
            "acorn",
            "birch",
            "cinder");

    static final List<String> LURES =
            List.of("login", "secure", "update", "verify", "support", "account", "service", "info", "check", "my");
    static final List<String> TRADES =
            List.of("shop", "clinic", "garden", "school", "bakery", "print", "studio", "farm", "museum", "hotel");
    static final List<String> PATHS =
            List.of("/", "/index.php", "/login/", "/signin", "/ap/signin.html", "/m/", "/jp/top.html", "/a/b/");
    static final List<String> FILES =
            List.of("/setup.exe", "/doc/invoice.exe", "/dl/update.zip", "/app.apk", "/wp-content/x.exe");

    private static final List<String> FAMILY = List.of("青葉", "柏木", "白石", "水野", "東山", "若林", "三好", "久保", "浅田", "長浜");
    private static final List<String> GIVEN = List.of("一郎", "由美", "健", "直子", "誠", "香織", "翔", "恵", "浩二", "真理");
    private static final List<String> FIRMS =
            List.of("あさひ製作所", "北浜商事", "みなと市役所", "すずかけ大学", "緑ヶ丘病院", "つばめ運送サービス", "星見ソフト");
    private static final List<String> PEOPLE = List.of(
            "Alex Morgan", "Kim Larsen", "Maria Oliveira", "Jonas Weber", "Priya Nair", "Tomas Novak", "Claire Dubois");
    private static final List<String> DESKS = List.of(
            "Northlight CERT", "Bluewater Networks", "Granite Security", "Meridian University", "Cedar Valley ISP");

    private Wording() {}

    /** Who writes a message. */
    record Reporter(String name, String organization, String mail, String telephone) {}

    static Reporter reporter(String language, Dice dice) {
        boolean japanese = language.equals("ja");
        int id = dice.below(600);
        String domain = dice.oneOf(WORDS) + (japanese ? "-office.example" : "-desk.test");
        return new Reporter(
                japanese ? dice.oneOf(FAMILY) + dice.oneOf(GIVEN) : dice.oneOf(PEOPLE),
                japanese ? dice.oneOf(FIRMS) : dice.oneOf(DESKS),
                "report%03d@%s".formatted(id, domain),
                japanese ? "03-0000-%04d".formatted(id) : "+00 555 %04d".formatted(id));
    }
}
