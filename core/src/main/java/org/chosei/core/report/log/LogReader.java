package org.chosei.core.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.log.LogEntry.Format;
import org.chosei.core.report.text.Spot;

/** Recognises a log's line by its shape. */
public final class LogReader {
    private static final int LONGEST = 4000;
    private static final Map<String, String> DAEMONS = Map.ofEntries(
            Map.entry("sshd", "22/tcp"),
            Map.entry("dropbear", "22/tcp"),
            Map.entry("telnetd", "23/tcp"),
            Map.entry("vsftpd", "21/tcp"),
            Map.entry("proftpd", "21/tcp"),
            Map.entry("pure-ftpd", "21/tcp"),
            Map.entry("ftpd", "21/tcp"),
            Map.entry("smtpd", "25/tcp"),
            Map.entry("exim", "25/tcp"),
            Map.entry("sendmail", "25/tcp"),
            Map.entry("pop3", "110/tcp"),
            Map.entry("imap", "143/tcp"),
            Map.entry("smbd", "445/tcp"),
            Map.entry("mysqld", "3306/tcp"),
            Map.entry("xrdp", "3389/tcp"),
            Map.entry("asterisk", "5060/udp"));
    private static final List<String> IN = List.of(
            "accepted password",
            "accepted publickey",
            "accepted keyboard",
            "login successful",
            "ok login",
            "session opened for user",
            "logged in",
            "login: success");
    private static final List<String> METHODS = List.of(
            "\"get ",
            "\"post ",
            "\"head ",
            "\"put ",
            "\"options ",
            "\"connect ",
            "\"propfind ",
            "\"delete ",
            "\"\\x",
            "\"-\"");

    private static final Pattern NAMED_SOURCE = Pattern.compile(
            "(?:\\bfrom|\\bclient|rhost|\\brip|\\baddr|\\bip|remote\\w{0,8}|\\bpeer)[ =:\"'\\[(/]{1,3}$|\\) \\[$|@\\[?$");

    /** Words by which a line that begins with a time is told rather than logged. */
    private static final Pattern SENTENCE = Pattern.compile("ました|ます。|です|ごろ|頃|に対し");

    private LogReader() {}

    /** @param spots what stands in the line, as the spotter found it */
    public static Optional<LogEntry> read(String text, List<Spot> spots) {
        List<Spot> addresses = new ArrayList<>();
        for (Spot spot : spots) {
            if (spot.isAddress()
                    || spot.type() == org.chosei.core.report.Indicator.Type.URL
                            && !spot.schemed()
                            && NetworkAddress.isV4(spot.host())) {
                addresses.add(spot);
            }
        }
        if (addresses.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Optional<LogEntry> named =
                daemon(lower, addresses).or(() -> fields(text)).or(() -> web(lower, addresses));
        if (named.isPresent() || spots.stream().anyMatch(Spot::schemed)) {
            return named; // a line that gives a URL and is no server's own lists sites
        }
        MaskedAddress.addTo(addresses, text);
        return Optional.<LogEntry>empty()
                .or(() -> arrow(text, lower, addresses))
                .or(() -> Columns.read(text, lower, addresses))
                .or(() -> timed(text, lower, addresses));
    }

    private static Optional<LogEntry> daemon(String lower, List<Spot> addresses) {
        for (Map.Entry<String, String> daemon : DAEMONS.entrySet()) {
            int at = lower.indexOf(daemon.getKey());
            if (at >= 0 && isProgram(lower, at, daemon.getKey().length())) {
                boolean in = IN.stream().anyMatch(lower::contains);
                String port = lower.contains("submission/") ? "587/tcp" : daemon.getValue();
                Spot source = source(lower, addresses);
                return Optional.of(LogEntry.of(Format.LOGIN_DAEMON, source.host(), null, port, in, LogTime.of(lower)));
            }
        }
        return Optional.empty();
    }

    private static boolean isProgram(String lower, int at, int length) {
        int end = at + length;
        boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1)) || lower.startsWith("in.", at - 3);
        boolean ends = end < lower.length() && "[:( -".indexOf(lower.charAt(end)) >= 0;
        boolean bracketed = end < lower.length()
                && (lower.charAt(end) == '[' || lower.charAt(end) == ':' || lower.charAt(end) == '(');
        return starts
                && (bracketed
                        || ends && (lower.indexOf(" from ") > 0 || lower.contains("rip=") || lower.contains("rhost=")));
    }

    /** The last address that the program itself calls the peer; what stands before it may be the peer's own words. */
    private static Spot source(String lower, List<Spot> addresses) {
        return addresses.stream()
                .filter(a -> NAMED_SOURCE
                        .matcher(lower.substring(Math.max(0, a.start() - 16), a.start()))
                        .find())
                .reduce((first, second) -> second)
                .orElse(addresses.getFirst());
    }

    private static Optional<LogEntry> fields(String text) {
        Fields fields = Fields.of(text);
        String source = fields.address(Meaning.SOURCE);
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(new LogEntry(
                Format.NAMED_FIELDS,
                source,
                fields.address(Meaning.TARGET),
                fields.ports(text),
                false,
                LogTime.of(text)));
    }

    private static Optional<LogEntry> web(String lower, List<Spot> addresses) {
        int method = METHODS.stream()
                .mapToInt(lower::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(-1);
        Spot client = addresses.getFirst();
        if (method < 0 || client.start() > method || lower.lastIndexOf('[', method) < 0) {
            return Optional.empty();
        }
        return Optional.of(LogEntry.of(
                Format.WEB_ACCESS,
                client.host(),
                null,
                lower.contains(":443 ") ? "443/tcp" : "80/tcp",
                false,
                LogTime.of(lower)));
    }

    private static Optional<LogEntry> arrow(String text, String lower, List<Spot> addresses) {
        for (int i = 0; i + 1 < addresses.size(); i++) {
            Spot from = addresses.get(i);
            Spot to = addresses.get(i + 1);
            String between =
                    text.substring(from.end(), Math.max(from.end(), to.start())).toLowerCase(Locale.ROOT);
            boolean points = between.length() < 60
                    && (between.contains(">")
                            || between.contains("→")
                            || between.contains("⇒")
                            || between.contains(" dst ")
                            || between.contains(" to ") && LogTime.leads(text));
            if (points) {
                int port = to.port() > 0 ? to.port() : Ports.after(text, to.end());
                return Optional.of(LogEntry.of(
                        Format.ARROW, from.host(), to.host(), Ports.named(port, lower), false, LogTime.of(text)));
            }
        }
        return Optional.empty();
    }

    /** A line that begins with a time and holds an address: the least that reporters give. */
    private static Optional<LogEntry> timed(String text, String lower, List<Spot> addresses) {
        if (!LogTime.leads(text) || SENTENCE.matcher(text).find()) {
            return Optional.empty();
        }
        Spot source = source(lower, addresses);
        String destination = addresses.stream()
                .map(Spot::host)
                .filter(host -> !host.equals(source.host()))
                .findFirst()
                .orElse(null);
        List<String> ports = Ports.in(text);
        String port = ports.isEmpty() ? null : ports.getFirst();
        return Optional.of(LogEntry.of(
                Format.TIMED_ADDRESS,
                source.host(),
                destination,
                port,
                IN.stream().anyMatch(lower::contains),
                LogTime.of(text)));
    }
}
