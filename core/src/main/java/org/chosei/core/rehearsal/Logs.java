package org.chosei.core.rehearsal;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Log lines of one source's doings at one victim, as the programs write them. */
record Logs(String source, String victim, ZonedDateTime at, Dice dice) {
    private static final DateTimeFormatter SYSLOG = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CSV = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter COMMON =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
    private static final List<String> USERS = List.of("root", "admin", "test", "oracle", "ubuntu", "pi", "git");
    private static final List<String> PAGES = List.of(
            "/phpmyadmin/index.php", "/wp-login.php", "/manager/html", "/cgi-bin/test.cgi", "/.env", "/shell.php");

    String sshd() {
        return lines(
                4,
                i -> "%s gw sshd[%d]: Failed password for invalid user %s from %s port %d ssh2"
                        .formatted(SYSLOG.format(time(i)), 2000 + i, dice.oneOf(USERS), source, sourcePort()));
    }

    String iptables(List<String> ports) {
        return ports.stream().map(this::dropped).collect(Collectors.joining("\n"));
    }

    private String dropped(String port) {
        return "%s fw kernel: [%d.%06d] IN=eth0 OUT= SRC=%s DST=%s LEN=40 TOS=0x00 PREC=0x00 TTL=%d ID=%d PROTO=%s SPT=%d DPT=%s WINDOW=1024 SYN URGP=0"
                .formatted(
                        SYSLOG.format(at),
                        dice.below(90_000),
                        dice.below(1_000_000),
                        source,
                        victim,
                        dice.between(40, 120),
                        dice.below(65_536),
                        port.substring(port.indexOf('/') + 1).toUpperCase(Locale.ROOT),
                        sourcePort(),
                        number(port));
    }

    /** Without a header: time, action, protocol, source, its port, destination, its port. */
    String firewall(List<String> ports) {
        return ports.stream()
                .map(port -> "%s,deny,%s,%s,%d,%s,%s"
                        .formatted(
                                CSV.format(at),
                                port.substring(port.indexOf('/') + 1),
                                source,
                                sourcePort(),
                                victim,
                                number(port)))
                .collect(Collectors.joining("\n"));
    }

    String web() {
        return lines(
                3,
                i -> "%s - - [%s] \"GET %s HTTP/1.1\" 404 %d \"-\" \"Mozilla/5.0\""
                        .formatted(source, COMMON.format(time(i)), dice.oneOf(PAGES), dice.between(200, 600)));
    }

    String smtp() {
        return lines(
                3,
                i ->
                        "%s mx postfix/smtpd[%d]: warning: unknown[%s]: SASL LOGIN authentication failed: authentication failure"
                                .formatted(SYSLOG.format(time(i)), 3000 + i, source));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private ZonedDateTime time(int i) {
        return at.plusSeconds(i * 7L);
    }

    private int sourcePort() {
        return dice.between(32_768, 60_999);
    }

    private static String number(String port) {
        return port.substring(0, port.indexOf('/'));
    }
}
