package org.chosei.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chosei.core.account.Role;
import org.chosei.server.ServingTest;
import org.chosei.server.account.Tokens;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each bad call is answered by a problem that names the thing, the value and what was wanted. */
@ServingTest
class ApiProblemsTest {
    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET  | /api/v1/nothing              |                                  | 404 | The API has no call GET /api/v1/nothing
            PUT  | /api/v1/reports              | {}                               | 405 | The API has no call PUT /api/v1/reports
            POST | /api/v1/reports              | {"purpose":"PRAISE"}             | 400 | 'purpose' is 'PRAISE': wanted one of COORDINATION, INFORMATION, QUESTION
            POST | /api/v1/reports              | {"discloseIdentity":"perhaps"}   | 400 | 'discloseIdentity' is 'perhaps': wanted true or false
            POST | /api/v1/reports              | {"language":"xx"}                | 400 | 'language' is 'xx': wanted ja or en
            POST | /api/v1/reports              | {"timeZone":"Mars/X"}            | 400 | 'timeZone' is 'Mars/X': wanted a zone as Asia/Tokyo, UTC or +09:00, or unknown
            POST | /api/v1/reports              | {"occurredAt":"gestern"}         | 400 | 'occurredAt' is 'gestern': wanted a day as 2018-12-05 or a time as 2018-12-05T09:50 or 2018-12-05T09:50:00+09:00
            POST | /api/v1/reports              | {"occurredAt":"2018-02-30"}      | 400 | 'occurredAt' is '2018-02-30': wanted a day
            POST | /api/v1/reports/entered      | {"occurredAt":"last night"}      | 400 | 'occurredAt' is 'last night': wanted a day
            POST | /api/v1/reports              | {"urls":                         | 400 | The body is no JSON that this call takes
            POST | /api/v1/reports              | []                               | 400 | The body is not of the shape wanted: an object
            POST | /api/v1/reports              | {"urls":"http://a.example/"}     | 400 | 'urls' is not of the shape wanted: a list
            POST | /api/v1/reports              | {}                               | 422 | Field 'description' cannot be taken
            GET  | /api/v1/incidents?category=X |                                  | 400 | 'category' is 'X': wanted one of DOS, ICS, MALWARE_SITE, OTHER
            GET  | /api/v1/incidents?cursor=X   |                                  | 400 | 'X' is no cursor
            GET  | /api/v1/incidents?from=1.1.  |                                  | 400 | 'from' is '1.1.': wanted a time as 2018-12-31T15:00:00Z or a day as 2018-12-31
            GET  | /api/v1/figures/2018Q5       |                                  | 400 | '2018Q5' names no quarter
            POST | /api/v1/tokens               | {"name":"ord","role":3}          | 400 | 'role' is '3': wanted one of ADMINISTRATOR, ANALYST
            POST | /api/v1/tokens               | {"name":"ord","role":"3"}        | 400 | 'role' is '3': wanted one of ADMINISTRATOR, ANALYST
            POST | /api/v1/reports/1/disposition | {"disposition":1}               | 400 | 'disposition' is '1': wanted one of AUTOMATIC, CORRESPONDENCE
            POST | /api/v1/incidents/1/requests | {"partyRole":1}                  | 400 | 'partyRole' is '1': wanted one of
            POST | /api/v1/reports/1/question   | {"text":" ","language":"ja"}     | 400 | 'text' is missing: wanted what the reporter is asked
            POST | /api/v1/reports/1/question   | {"language":"ja"}                | 400 | 'text' is missing: wanted what the reporter is asked
            POST | /api/v1/reports/1/question   | {"text":"When?","language":"fr"} | 400 | 'language' is 'fr': wanted ja or en
            POST | /api/v1/reports/1/question   | {"text":"When?"}                 | 400 | 'language' is missing: wanted ja or en
            POST | /api/v1/reports/1/meaning    | {}                               | 400 | 'meaning' is missing: wanted one of [RECEIVED
            POST | /api/v1/incidents/1/owner    | {}                               | 400 | 'owner' is missing: wanted a user's id, or null for nobody
            POST | /api/v1/incidents/1/owner    | {"owner":[]}                     | 400 | 'owner' is '[]': wanted a user's id, or null for nobody
            POST | /api/v1/incidents/1/brand    | {"brand":[],"reason":"x"}        | 400 | 'brand' is '[]': wanted a brand's code, or null for unknown
            POST | /api/v1/incidents/1/split    | {"reports":[null],"reason":"x"}  | 400 | 'reports.[]' is null: wanted a value in its place
            POST | /api/v1/incidents/1/merge    | {"into":"\\u0000","reason":"x"}  | 400 | 'into' is '\\u0000': wanted a text without the character U+0000
            POST | /api/v1/tokens               | {"name":"\\u0000"}               | 400 | 'name' is '\\u0000': wanted a text without the character U+0000
            POST | /api/v1/parties              | {"name":"\\u0000"}               | 400 | 'name' is '\\u0000': wanted a text without the character U+0000
            GET  | /api/v1/parties?q=%00        |                                  | 400 | 'q' is '\\u0000': wanted a text without the character U+0000
            GET  | /api/v1/incidents?owner=%00  |                                  | 400 | 'owner' is '\\u0000': wanted a text without the character U+0000
            GET  | /api/v1/incidents?from=%2B999999999-12-31T00:00:00Z |           | 400 | 'from' is '+999999999-12-31T00:00:00Z': wanted a time as
            GET  | /api/v1/figures/2018Q4?asOf=%2B999999999-12-31T00:00:00Z |      | 400 | 'asOf' is '+999999999-12-31T00:00:00Z': wanted a time as
            POST | /api/v1/reports/entered?receivedAt=-999999999-01-01T00:00:00Z | {"description":"x"} | 400 | 'receivedAt' is '-999999999-01-01T00:00:00Z': wanted a time as
            GET  | /api/v1/figures/2018Q4/behind?figure=reports&month=2019-05 |    | 400 | 'month' is '2019-05': wanted one of [2018-10, 2018-11, 2018-12]
            GET  | /api/v1/figures/2018Q4/behind?figure=reports&position=-1 |      | 400 | 'position' is '-1': wanted the number of a block, or 0 for none
            GET  | /api/v1/figures/2018Q4/behind?figure=ports.x |                  | 400 | No figure is called 'ports.x': wanted one as reports
            GET  | /api/v1/figures/2018Q4/behind?figure=ports.22/tcp/x |           | 400 | No figure is called 'ports.22/tcp/x': wanted one as reports
            POST | /api/v1/incidents/1/close    | {"reason":"x","stoppedAt":"-999999999-01-01T00:00:00Z"} | 400 | 'stoppedAt' is '-999999999-01-01T00:00:00Z': wanted a time as
            """)
    void namesWhatIsWrongAndWhatWasWanted(String method, String path, String body, int status, String detail)
            throws Exception {
        HttpResponse<String> answer = call(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"" + detail).doesNotContain("org.chosei", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports?page=30000000", "reports?page=2147483647", "reports?pile=DONE&page=2147483647"})
    void hasNothingOnAPageBehindTheLast(String path) throws Exception {
        HttpResponse<String> answer = call("GET", "/api/v1/" + path, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"reports\":[]", "\"next\":null");
    }

    /** Eight of them at once took all memory. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsNoBodyToItsEndThatIsTooLarge(boolean lengthIsTold) throws Exception {
        byte[] body =
                ("{\"description\":\"" + "x".repeat(LimitedBodies.LARGEST) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/reports",
                lengthIsTold
                        ? BodyPublishers.ofByteArray(body)
                        : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("The body is too large: wanted at most 8000000 bytes");
    }

    @ParameterizedTest
    @CsvSource({"description", "logs"})
    void namesTheFieldThatIsTooLong(String field) throws Exception {
        HttpResponse<String> answer = call(
                "POST",
                "/api/v1/reports",
                "{\"urls\":[\"a.example\"],\"%s\":\"%s\"}".formatted(field, "x".repeat(200_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Field '%s' cannot be taken: it is too long".formatted(field));
    }

    @Test
    void revokesNoTokenThatIsNotThere() throws Exception {
        UUID unknown = UUID.randomUUID();
        HttpResponse<String> answer = call("POST", "/api/v1/tokens/%s/revoke".formatted(unknown), null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No token has the id '%s': wanted one of the list".formatted(unknown));
        assertThat(jdbc.queryForObject("select count(*) from journal.entry where subject = ?", Integer.class, unknown))
                .isZero();
    }

    @Test
    void refusesANameThatIsTooLongToBeShown() throws Exception {
        HttpResponse<String> answer = call("POST", "/api/v1/users", """
                {"name":"long","shownName":"%s","role":"HANDLER"}""".formatted("x".repeat(81)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'shownName' has 81 letters: wanted one to 80");
    }

    @Test
    void knowsNoPageForFailuresThatAreNone() throws Exception {
        assertThat(call("GET", "/error", null).statusCode()).isEqualTo(404);
    }

    @Test
    void saysNothingOfTheInsideWhenAFailureWasNotForeseen() throws Exception {
        jdbc.execute("alter table directory.party rename to gone");
        try {
            HttpResponse<String> answer = call("GET", "/api/v1/parties", null);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("was not foreseen").doesNotContain("directory.party", "select");
        } finally {
            jdbc.execute("alter table directory.gone rename to party");
        }
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        return send(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.make("problems", Role.ADMINISTRATOR, Actor.system("test")))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
