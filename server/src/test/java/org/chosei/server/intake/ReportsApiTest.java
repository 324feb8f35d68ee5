package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.chosei.core.account.Role;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServingTest;
import org.chosei.server.account.Tokens;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServingTest
class ReportsApiTest {
    private static final String REPORT = """
            {"language":"ja","email":"csirt@example.jp","purpose":"COORDINATION","discloseIdentity":false,
             "reporterCategory":"フィッシング","urls":["hxxp://bank-login[.]example/"],"description":"偽サイト\\u0000です"}""";

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    @Autowired
    JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    @BeforeEach
    void makeToken() {
        token = tokens.make("feed", Role.INTAKE, Actor.system("test"));
    }

    @Test
    void answersWithTheNumberAndAPageThatShowsIt() throws Exception {
        HttpResponse<String> answer = post(REPORT, token);

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode body = json.readTree(answer.body());
        Messages.Message stored =
                messages.byNumber(body.get("number").asString()).orElseThrow();
        assertThat(stored.channel()).isEqualTo(Channel.API);
        assertThat(new String(raw.open(stored.id()).readAllBytes(), StandardCharsets.UTF_8))
                .contains("From: csirt@example.jp");
        HttpResponse<String> status = client.send(
                HttpRequest.newBuilder(URI.create(body.get("statusUrl").asString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(status.body()).contains("ORG#" + stored.number());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            ja   | 2018-12-05                | Asia/Tokyo
            en   | 2018-12-05T09:50          | UTC
            null | 2018-12-05 09:50          | +09:00
            ja   | 2018-12-05T09:50:10+09:00 | unknown
            ja   | 2018-12-05T00:50:10.123Z  | japan
            ja   | 2018-12-05 09:50:10       | JST
            ja   | ''                        | ''
            ja   | null                      | null
            """)
    void takesALanguageATimeAndAZoneThatCanBeUnderstood(String language, String occurredAt, String timeZone)
            throws Exception {
        HttpResponse<String> answer = post(
                """
                {"language":%s,"occurredAt":%s,"timeZone":%s,"description":"A phishing site is up."}""".formatted(
                                json.writeValueAsString(language),
                                json.writeValueAsString(occurredAt),
                                json.writeValueAsString(timeZone)),
                token);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void tellsWhatIsMissingAsAProblem() throws Exception {
        HttpResponse<String> answer = post("{\"email\":\"a@b\\r\\nBcc: c@d\",\"purpose\":\"COORDINATION\"}", token);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json.readTree(answer.body()).get("fields").toString())
                .isEqualTo("[\"email\",\"sources\",\"description\"]");
    }

    @Test
    void refusesWhatIsNoReportAndWhoHasNoToken() throws Exception {
        HttpResponse<String> malformed = post("{\"urls\":", token);

        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(post(REPORT, "none").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String body, String bearer) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bearer)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
