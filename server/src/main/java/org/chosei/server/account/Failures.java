package org.chosei.server.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. Within a quarter of an hour a name has {@value #OF_BOTH} failures from one address, then it waits there and
 * nowhere else, so that nobody shuts a person out from afar; {@value #OF_ADDRESS} from an address whatever the names, and
 * {@value #OF_NAME} from anywhere, stop who tries many names or from many addresses. A network of IPv6 (/64) is one address.
 */
@Component
class Failures {
    private static final int OF_BOTH = 8;
    private static final int OF_ADDRESS = 100;
    private static final int OF_NAME = 1_000;
    private static final int NETWORK = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Failures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean tooMany(String name, String address) {
        return jdbc.sql("""
                        select count(*) filter (where name = :name and address = :address) >= :both
                            or count(*) filter (where address = :address) >= :ofAddress
                            or count(*) filter (where name = :name) >= :ofName
                        from account.failure where (name = :name or address = :address) and at > :since""")
                .param("name", name)
                .param("address", network(address))
                .param("both", OF_BOTH)
                .param("ofAddress", OF_ADDRESS)
                .param("ofName", OF_NAME)
                .param("since", windowStart())
                .query(Boolean.class)
                .single();
    }

    void note(String name, String address) {
        jdbc.sql("delete from account.failure where at <= ?")
                .param(windowStart())
                .update();
        jdbc.sql("insert into account.failure (name, address, at) values (?, ?, ?)")
                .params(name, network(address), Timestamp.from(clock.instant()))
                .update();
    }

    /** Those of other addresses stay: who signs in has not made them. */
    void forget(String name, String address) {
        jdbc.sql("delete from account.failure where name = ? and address = ?")
                .params(name, network(address))
                .update();
    }

    private static String network(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK)
                    : literal.getHostAddress();
        } catch (IllegalArgumentException unknown) {
            return "";
        }
    }

    private Timestamp windowStart() {
        return Timestamp.from(clock.instant().minus(WINDOW));
    }
}
