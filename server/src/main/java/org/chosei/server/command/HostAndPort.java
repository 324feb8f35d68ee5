package org.chosei.server.command;

/** Where to listen or to connect: {@code 127.0.0.1:8080}, {@code [::1]:8080}; port 0 means any free one. */
public record HostAndPort(String host, int port) {

    /** The one option that names another's door and not one of ours. */
    public static final String RELAY = "--relay";

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
        throw new CommandFailure("%s '%s' is not a place to %s: wanted %s with a port of 0 to 65535, as %s"
                .formatted(
                        option,
                        text,
                        option.equals(RELAY) ? "send mail to" : "listen",
                        option.equals(RELAY) ? "smtp://HOST:PORT" : "HOST:PORT",
                        option.equals(RELAY) ? "smtp://127.0.0.1:25" : "127.0.0.1:8080"));
    }
}
