package org.chosei.server.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chosei.server.intake.Submission.Attachment;
import org.chosei.server.intake.Submission.Purpose;

/**
 * The public form as it was filled in, so that a page can show it again with every field kept.
 *
 * @param fields each field of the form by its name, empty where nothing was entered; {@code token} makes two sendings one report
 */
record ReportForm(Map<String, String> fields) {
    /** What a reporter may choose from, in the order of the published tables; only a hint (the centre decides). */
    static final List<String> TYPES =
            List.of("PHISHING", "WEB_DEFACEMENT", "MALWARE_SITE", "SCAN", "DOS", "ICS", "TARGETED_ATTACK", "OTHER");

    private static final List<String> TEXTS = List.of(
            "email",
            "name",
            "organization",
            "department",
            "phone",
            "sharing",
            "type",
            "urls",
            "sources",
            "affected",
            "brand",
            "occurredAt",
            "timeZone",
            "clock",
            "product",
            "industry",
            "impact",
            "description",
            "logs");
    /** The answers that not every channel has a field for. */
    private static final List<String> EXTRA =
            List.of("department", "phone", "sharing", "clock", "product", "industry", "impact");

    static ReportForm empty() {
        return of(Map.of());
    }

    /** What was sent; fields that the form has not are left out, and a token that is none is replaced by a new one. */
    static ReportForm of(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", token(sent.getOrDefault("token", "")).toString());
        fields.put("purpose", purpose(sent.getOrDefault("purpose", "")).name());
        fields.put("disclose", Boolean.toString("true".equals(sent.get("disclose"))));
        TEXTS.forEach(name -> fields.put(name, sent.getOrDefault(name, "").replace("\0", "")));
        return new ReportForm(fields);
    }

    UUID token() {
        return UUID.fromString(field("token"));
    }

    Submission submission(Locale language, List<Attachment> files) {
        return new Submission(
                language,
                oneLine(field("email")),
                oneLine(field("name")),
                oneLine(field("organization")),
                Purpose.valueOf(field("purpose")),
                Boolean.parseBoolean(field("disclose")),
                oneLine(field("type")),
                lines(field("urls")),
                lines(field("sources")),
                lines(field("affected")),
                oneLine(field("brand")),
                oneLine(field("occurredAt")),
                oneLine(field("timeZone")),
                field("description"),
                field("logs"),
                extra(),
                files);
    }

    /** What is wrong with it, in its order; unlike other channels the form needs an address, for the number goes there. */
    static List<Submission.Problem> problems(Submission submission) {
        Stream<Submission.Problem> unanswerable = submission.email().isBlank()
                ? Stream.of(new Submission.Problem("email", "form.problem.email.missing", null))
                : Stream.of();
        return Stream.concat(unanswerable, submission.problems().stream()).toList();
    }

    private Map<String, String> extra() {
        Map<String, String> given = new LinkedHashMap<>();
        EXTRA.stream().filter(name -> !field(name).isBlank()).forEach(name -> given.put(name, oneLine(field(name))));
        return given;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Random, because whoever knows it may take the form's files up again. */
    private static UUID token(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static Purpose purpose(String given) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(given))
                .findFirst()
                .orElse(Purpose.INFORMATION);
    }

    /** What stands on one line of a mail holds no line end, so that nobody writes a header of his own. */
    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static List<String> lines(String value) {
        return value.lines()
                .map(ReportForm::oneLine)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
