package org.chosei.core.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chosei.core.post.Token;

/**
 * When a mail is answered by rule (RFC 3834, section 2): never a machine, a list or ourselves, so that no loop can begin. The rules
 * are tried in their order; the first that applies tells why there is none.
 */
public final class Acknowledgement {
    private static final Set<String> BULK = Set.of("bulk", "junk", "list");
    private static final Set<String> MACHINES = Set.of(
            "mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "bounce", "bounces");
    private static final Set<String> MACHINES_SAY = Set.of("x-autoreply", "x-autorespond", "x-loop");
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "the envelope sender is empty",
                    mail -> mail.envelopeSender().isBlank()),
            new Rule("the mail names no sender to answer", mail -> !mail.from().contains("@")),
            new Rule(
                    "it was sent by a machine",
                    mail -> !mail.first("auto-submitted").isBlank()
                            && !mail.first("auto-submitted").startsWith("no")),
            new Rule("it was sent by a machine", mail -> MACHINES_SAY.stream().anyMatch(mail.headers()::containsKey)),
            new Rule(
                    "it asks for no automatic answer",
                    mail -> !mail.first("x-auto-response-suppress").isBlank()),
            new Rule(
                    "it came by a list",
                    mail -> mail.headers().keySet().stream().anyMatch(name -> name.startsWith("list-"))),
            new Rule("it is bulk mail", mail -> BULK.contains(mail.first("precedence"))),
            new Rule(
                    "it is a report about a mail",
                    mail -> mail.first("content-type").startsWith("multipart/report")),
            new Rule(
                    "its sender is a machine",
                    mail -> MACHINES.contains(localPart(mail.from())) || isList(mail.envelopeSender())),
            new Rule("it is from ourselves", mail -> isOurs(mail.from(), mail.ours())),
            new Rule("it answers a mail of ours", mail -> Token.standsIn(mail.first("subject"), mail.prefix())));

    private Acknowledgement() {}

    /**
     * The mail as the rules see it.
     *
     * @param headers names in lower case
     * @param from the address of From, in lower case
     * @param ours the domains whose mail is ours, in lower case
     * @param prefix of the numbers that we give
     */
    public record Mail(
            String envelopeSender, String from, Set<String> ours, String prefix, Map<String, String> headers) {
        String first(String header) {
            return headers.getOrDefault(header, "").strip().toLowerCase(Locale.ROOT);
        }
    }

    private record Rule(String reason, Predicate<Mail> applies) {}

    /**
     * The address of From; of several the one that sent the mail, which wrote it for the others too (RFC 3834, section 4). Empty where
     * none did: nobody is told of a mail that another may have sent in his name.
     */
    public static String whomToAnswer(List<String> from, String envelopeSender) {
        return from.size() == 1
                ? from.getFirst()
                : from.stream()
                        .filter(envelopeSender::equalsIgnoreCase)
                        .findFirst()
                        .orElse("");
    }

    /** Why this mail is not answered; empty when it is. */
    public static Optional<String> withheldBecause(Mail mail) {
        return RULES.stream()
                .filter(rule -> rule.applies().test(mail))
                .map(Rule::reason)
                .findFirst();
    }

    /** Whether an address is in a domain of ours. */
    public static boolean isOurs(String address, Set<String> ours) {
        return ours.contains(domain(address));
    }

    private static String localPart(String address) {
        return address.substring(0, Math.max(0, address.indexOf('@'))).toLowerCase(Locale.ROOT);
    }

    /** In lower case. */
    public static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The senders that lists use (RFC 3834, section 2). */
    private static boolean isList(String envelopeSender) {
        String local = localPart(envelopeSender);
        return MACHINES.contains(local) || local.startsWith("owner-") || local.endsWith("-request");
    }
}
