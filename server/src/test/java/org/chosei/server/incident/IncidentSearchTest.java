package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServerTest;
import org.chosei.server.command.Workers;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.Messages;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports are stored: a Japanese one of a phishing site, an English one of a scan. What finds which stands in the table. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentSearchTest {
    private static final String PHISHING = """
            Subject: =?UTF-8?B?44OV44Kj44OD44K344Oz44Kw44K144Kk44OI44Gu5aCx5ZGK?=
            From: Reporter <reporter@sender.example>
            Content-Type: text/plain; charset=UTF-8

            楽天銀行をかたるフィッシングサイトを見つけました。パスワードの入力を求められます。

            hxxps://login[.]rakuten-kakunin[.]example/index.html

            サーバーの停止をお願いします。
            --
            高橋花子 @ 東西商会
            """;
    private static final String SCAN = """
            Subject: Scan report
            From: Operator <operator@network.example>
            Content-Type: text/plain; charset=UTF-8

            We saw failed logins on our honeypot in Sapporo from this address:

            Oct  5 03:12:41 gate sshd[811]: Failed password for root from 198.51.100.23 port 50112 ssh2
            Oct  5 03:12:44 gate sshd[811]: Failed password for root from 198.51.100.23 port 50114 ssh2

            Please notify the network's operator.
            """;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Messages messages;

    @Autowired
    Workers workers;

    @Autowired
    Incidents incidents;

    private Incident phishing;
    private Incident scan;
    private UUID scanReport;

    @BeforeAll
    void twoReportsAreStored() {
        UUID phishingReport = receive(PHISHING);
        scanReport = receive(SCAN);
        workers.workOffAll();
        phishing = incidents.ofMessage(phishingReport).getFirst();
        scan = incidents.ofMessage(scanReport).getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "login.rakuten-kakunin.example              | PHISHING",
                "LOGIN.Rakuten-Kakunin.example              | PHISHING",
                "rakuten-kakunin.example                    | PHISHING",
                "hxxps://login[.]rakuten-kakunin[.]example/ | PHISHING",
                "https://login.rakuten-kakunin.example      | PHISHING",
                "楽天                                        | PHISHING",
                "銀行                                        | PHISHING",
                "楽天銀行                                    | PHISHING",
                "ﾊﾟｽﾜｰﾄﾞ                                     | PHISHING",
                "停止 パスワード                              | PHISHING",
                "フィッシングサイトの報告                      | PHISHING",
                "東西商会                                    | nothing",
                "198.51.100.23                              | SCAN",
                "198.51.100.0/24                            | SCAN",
                "198.51.100.23/32                           | SCAN",
                "198.51.101.0/24                            | nothing",
                "2001:db8::/32                              | nothing",
                "honeypot                                   | SCAN",
                "Honeypots                                  | nothing",
                "sapporo honey                              | SCAN",
                "honeypot 楽天                               | nothing",
                "sshd                                       | SCAN",
                "99999999                                   | nothing",
                "'); drop table incident.note; --           | nothing",
                "!!!                                        | nothing",
            })
    void finds(String query, String expected) {
        assertThat(found(query)).isEqualTo(expected.equals("nothing") ? Set.of() : Set.of(expected));
    }

    @Test
    void findsByTheNumberOfAnIncidentOrAReport() {
        assertThat(found(phishing.number())).containsExactly("PHISHING");
        assertThat(found("ORG#" + scan.number())).containsExactly("SCAN");
        assertThat(found(messages.find(scanReport).orElseThrow().number())).containsExactly("SCAN");
    }

    private Set<String> found(String query) {
        IncidentFilter filter = new IncidentFilter(Set.of(), Set.of(), Set.of(), null, null, null, query);
        Set<String> categories = new TreeSet<>();
        incidents
                .list(filter, null, 10)
                .incidents()
                .forEach(each -> categories.add(each.category().name()));
        return categories;
    }

    private UUID receive(String mail) {
        String whole = "Message-ID: <%s@sender.example>\n%s"
                .formatted(Ids.next(), mail)
                .replace("\n", "\r\n");
        return receiving
                .receive(
                        Arrival.of(Channel.EMAIL, Instant.parse("2018-10-05T03:00:00Z")),
                        whole.getBytes(StandardCharsets.UTF_8))
                .message();
    }
}
