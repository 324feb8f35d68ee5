package org.chosei.server.command;

/** Where to listen or to connect: {@code 127.0.0.1:8080}, {@code [::1]:8080}; port 0 means any free one. */
public record HostAndPort(String host, int port) {

    /** @param option the option's name, for the message */
    public static HostAndPort parse(String option, String text) {
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (colon > 0 && port >= 0 && port < 1 << 16) {
                return new HostAndPort(text.substring(0, colon).replaceAll("^\\[|]$", ""), port);
            }
        } catch (NumberFormatException _) {
            // told below, with the value
        }
        throw new CommandFailure(
                "%s '%s' is not a place to listen: wanted HOST:PORT with a port of 0 to 65535, as 127.0.0.1:8080"
                        .formatted(option, text));
    }
}
