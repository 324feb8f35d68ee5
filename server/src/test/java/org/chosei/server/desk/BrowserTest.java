package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.chosei.core.intake.Channel;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.chosei.server.account.FirstAdministrator;
import org.chosei.server.command.Workers;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The desk in a real browser, in both languages. */
@Tag("browser")
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
class BrowserTest {
    private static final String PASSWORD = "a long enough sentence";
    private static final String REPORT =
            """
            From: Reporter <reporter@company.example>
            To: info@nicc.example
            Subject: =?UTF-8?B?44OV44Kj44OD44K344Oz44Kw44K144Kk44OI44Gu5aCx5ZGK?=
            Date: Mon, 3 Dec 2018 10:30:00 +0900
            Message-ID: <%s@company.example>
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            ご担当者様

            楽天を騙るフィッシングサイトを見つけました。停止の調整をお願いします。

            hxxp://rakuten-login.%s[.]test/signin

            正規のサイト https://www.rakuten.co.jp/ とは関係ありません。
            送信元のログです。

            > 以前にいただいた案内
            > http://quoted.example.test/

            --
            株式会社サンプル 情報システム部
            reporter@company.example
            """;

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator first;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Workers workers;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void walksThroughTheDesk(String language) {
        boolean japanese = language.equals("ja");
        receiving.receive(
                Arrival.of(Channel.EMAIL, Instant.parse("2018-12-03T01:30:00Z")),
                REPORT.formatted(language, language).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        workers.workOffAll();
        String base = "http://127.0.0.1:" + port;
        try (Desk desk = new Desk(base, language)) {
            signIn(desk, base, language);
            desk.open("/desk").picture("queue-" + language);
            desk.open("/desk/incidents").picture("incidents-" + language);
            desk.open("/desk/quarters/2018Q4").picture("quarter-" + language);
            assertThat(desk.page().textContent("h1")).contains(japanese ? "2018年10月～12月" : "Oct–Dec 2018");
            desk.open("/desk/settings/users").picture("users-" + language);
            assertThat(desk.page().textContent("h1")).isEqualTo(japanese ? "設定" : "Settings");
            desk.open("/desk/settings/organisation").picture("organisation-" + language);
            desk.open("/desk/settings").picture("me-" + language);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private void signIn(Desk desk, String base, String language) {
        first.link(URI.create(base)).ifPresent(link -> {
            desk.open(link.getPath()).picture("welcome-" + language);
            desk.page().fill("#shownName", "Ichiro");
            desk.page().fill("#password", PASSWORD);
            desk.page().fill("#again", PASSWORD);
            desk.page().click("button[type=submit]");
        });
        desk.open("/sign-in").picture("sign-in-" + language);
        desk.page().fill("#name", "admin");
        desk.page().fill("#password", PASSWORD);
        desk.page().click("button[type=submit]");
    }
}
