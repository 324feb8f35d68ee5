package org.chosei.core.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail host says about a mail of ours that it could not deliver (RFC 3464), read from the report's machine part.
 *
 * @param recipients the address that the report is about: as the sender wrote it where that is told, then as it was forwarded
 * @param action {@code failed}, {@code delayed}, {@code delivered} …
 * @param status the enhanced code, as {@code 5.1.1} (RFC 3463)
 */
public record DeliveryReport(List<String> recipients, String action, String status, String diagnostic) {
    public DeliveryReport {
        recipients = List.copyOf(recipients);
    }

    /** Possessive, so that a field of any number of lines is taken in one go. */
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]+):[ \\t]*+(.*+(?:\\R[ \\t].*+)*+)$");

    /** Whether the mail did not arrive and will not. */
    public boolean isFinal() {
        return action.equals("failed") || action.isEmpty() && status.startsWith("5");
    }

    /** One report for each recipient that the machine part names. */
    public static List<DeliveryReport> parse(String machinePart) {
        List<DeliveryReport> reports = new ArrayList<>();
        for (String block : machinePart.replace("\r\n", "\n").split("\n[ \t]*\n")) {
            List<String> recipients = Stream.of("Original-Recipient", "Final-Recipient")
                    .flatMap(name -> field(block, name).stream())
                    .map(DeliveryReport::address)
                    .distinct()
                    .toList();
            if (!recipients.isEmpty()) {
                reports.add(new DeliveryReport(
                        recipients,
                        field(block, "Action").orElse("").toLowerCase(Locale.ROOT),
                        field(block, "Status").orElse(""),
                        withoutType(field(block, "Diagnostic-Code").orElse(""))));
            }
        }
        return List.copyOf(reports);
    }

    /** The Message-ID in the headers of the mail that was returned. */
    public static Optional<String> messageIdIn(String returnedHeaders) {
        return field(returnedHeaders, "Message-ID").map(id -> id.replaceAll("\\s", ""));
    }

    /** {@code rfc822; <a@b>} is {@code a@b}. */
    private static String address(String value) {
        return withoutType(value).replaceAll("^<|>$", "").strip();
    }

    private static Optional<String> field(String block, String name) {
        return FIELD.matcher(block)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(name))
                .map(found -> found.group(2).replaceAll("\\R[ \\t]+", " ").strip())
                .findFirst();
    }

    /** {@code rfc822; a@b} and {@code smtp; 550 …} name their kind first. */
    private static String withoutType(String value) {
        Matcher typed = Pattern.compile("^[\\w.+-]+\\s*;\\s*").matcher(value);
        return typed.find() ? value.substring(typed.end()).strip() : value;
    }
}
