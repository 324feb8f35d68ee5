package org.chosei.server.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter filled in, by web form or API, or an operator for the reporter. Everything is text as it was typed: it is read like any
 * other message, and the reporter's view of the type is a hint, never the category.
 *
 * @param purpose what he wishes
 * @param discloseIdentity whether the parties asked may learn his name and organisation
 * @param type the reporter's view, in his words
 * @param extra further answers, in their order, by the name of their field ({@code form.NAME} is its label)
 */
public record Submission(
        Locale language,
        String email,
        String name,
        String organization,
        Purpose purpose,
        boolean discloseIdentity,
        String type,
        List<String> urls,
        List<String> sources,
        List<String> affected,
        String brand,
        String occurredAt,
        String timeZone,
        String description,
        String logs,
        Map<String, String> extra,
        List<Attachment> attachments) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\",;:\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\",;:\\\\\\p{Cntrl}]{1,253}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 200_000;

    /** What the reporter wishes of us (domain: the report form's second part). */
    public enum Purpose {
        INFORMATION,
        QUESTION,
        COORDINATION
    }

    /** A file that came with the form. */
    public record Attachment(String name, String type, byte[] content) {}

    /** A field and the key of the text that tells what is wrong with it. */
    public record Problem(
            String field, String text, @Nullable String value) {}

    /** What keeps it from being taken, in the order of the form; empty when all is well. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!email.isBlank() && !ADDRESS.matcher(email.strip()).matches()) {
            problems.add(new Problem("email", "form.problem.email", email));
        }
        singleLines()
                .filter(line -> line.getValue().length() > LONGEST_LINE)
                .forEach(line -> problems.add(new Problem(line.getKey(), "form.problem.long", null)));
        if (purpose == Purpose.COORDINATION && urls.isEmpty() && sources.isEmpty() && logs.isBlank()) {
            problems.add(new Problem("sources", "form.problem.sources", null));
        }
        if (description.isBlank()
                && urls.isEmpty()
                && sources.isEmpty()
                && affected.isEmpty()
                && logs.isBlank()
                && attachments.isEmpty()) {
            problems.add(new Problem("description", "form.problem.empty", null));
        }
        if (length() > LONGEST_TEXT) {
            problems.add(new Problem(longestText(), "form.problem.long", null));
        }
        return problems;
    }

    private Stream<Map.Entry<String, String>> singleLines() {
        return Stream.concat(
                Stream.of(
                        Map.entry("name", name),
                        Map.entry("organization", organization),
                        Map.entry("type", type),
                        Map.entry("brand", brand),
                        Map.entry("occurredAt", occurredAt),
                        Map.entry("timeZone", timeZone)),
                extra.entrySet().stream());
    }

    private long length() {
        return texts().values().stream()
                .mapToInt(Submission::length)
                .asLongStream()
                .sum();
    }

    /** The field that most has to be taken out of. */
    private String longestText() {
        return Collections.max(texts().entrySet(), Comparator.comparingInt(field -> length(field.getValue())))
                .getKey();
    }

    private Map<String, List<String>> texts() {
        return Map.of(
                "urls", urls,
                "sources", sources,
                "affected", affected,
                "description", List.of(description),
                "logs", List.of(logs));
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }

    /** The same for a form that is sent twice, another one for what was edited in between. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<?> text = List.of(
                    language,
                    email,
                    name,
                    organization,
                    purpose,
                    discloseIdentity,
                    type,
                    urls,
                    sources,
                    affected,
                    brand,
                    occurredAt,
                    timeZone,
                    description,
                    logs,
                    new TreeMap<>(extra));
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
            attachments.forEach(file -> {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
