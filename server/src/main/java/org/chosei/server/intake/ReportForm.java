package org.chosei.server.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chosei.server.intake.Submission.Purpose;
import org.springframework.web.multipart.MultipartFile;

/**
 * The fields of the public form as they were sent, kept so that a refused form comes back filled in.
 *
 * @param token makes two sendings of one form one report
 */
record ReportForm(
        String token,
        String email,
        String name,
        String organization,
        String department,
        String phone,
        Purpose purpose,
        boolean disclose,
        String sharing,
        String type,
        String urls,
        String sources,
        String affected,
        String brand,
        String occurredAt,
        String timeZone,
        String clock,
        String product,
        String industry,
        String impact,
        String description,
        String logs) {
    /** What a reporter may choose from, in the order of the published tables; only a hint (the centre decides). */
    static final List<String> TYPES =
            List.of("PHISHING", "WEB_DEFACEMENT", "MALWARE_SITE", "SCAN", "DOS", "ICS", "TARGETED_ATTACK", "OTHER");

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z-]{1,64}");

    static ReportForm empty(String token) {
        return of(Map.of("token", token));
    }

    static ReportForm of(Map<String, String> sent) {
        return new ReportForm(
                token(text(sent, "token")),
                text(sent, "email"),
                text(sent, "name"),
                text(sent, "organization"),
                text(sent, "department"),
                text(sent, "phone"),
                purpose(text(sent, "purpose")),
                text(sent, "disclose").equals("true"),
                text(sent, "sharing"),
                text(sent, "type"),
                text(sent, "urls"),
                text(sent, "sources"),
                text(sent, "affected"),
                text(sent, "brand"),
                text(sent, "occurredAt"),
                text(sent, "timeZone"),
                text(sent, "clock"),
                text(sent, "product"),
                text(sent, "industry"),
                text(sent, "impact"),
                text(sent, "description"),
                text(sent, "logs"));
    }

    Submission submission(Locale language, List<MultipartFile> files) {
        return new Submission(
                language,
                oneLine(email),
                oneLine(name),
                oneLine(organization),
                purpose,
                disclose,
                oneLine(type),
                lines(urls),
                lines(sources),
                lines(affected),
                oneLine(brand),
                oneLine(occurredAt),
                oneLine(timeZone),
                description,
                logs,
                extra(),
                attachments(files));
    }

    /** The answers that not every channel has a field for. */
    private Map<String, String> extra() {
        Map<String, String> given = new LinkedHashMap<>();
        Stream.of(
                        Map.entry("department", department),
                        Map.entry("phone", phone),
                        Map.entry("sharing", sharing),
                        Map.entry("clock", clock),
                        Map.entry("product", product),
                        Map.entry("industry", industry),
                        Map.entry("impact", impact))
                .filter(answer -> !answer.getValue().isBlank())
                .forEach(answer -> given.put(answer.getKey(), oneLine(answer.getValue())));
        return given;
    }

    /** What is wrong with it, in its order; unlike other channels the form needs an address, for the number goes there. */
    static List<Submission.Problem> problems(Submission submission) {
        Stream<Submission.Problem> unanswerable = submission.email().isBlank()
                ? Stream.of(new Submission.Problem("email", "form.problem.email.missing", null))
                : Stream.of();
        return Stream.concat(unanswerable, submission.problems().stream()).toList();
    }

    private static List<Submission.Attachment> attachments(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !file.isEmpty())
                .map(ReportForm::attachment)
                .toList();
    }

    private static Submission.Attachment attachment(MultipartFile file) {
        try {
            return new Submission.Attachment(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "file"),
                    Objects.requireNonNullElse(file.getContentType(), "application/octet-stream"),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "");
    }

    /** A token that we did not make is as good as none. */
    private static String token(String given) {
        return TOKEN.matcher(given).matches() ? given : "";
    }

    private static Purpose purpose(String given) {
        return Arrays.stream(Purpose.values())
                .filter(p -> p.name().equals(given))
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
