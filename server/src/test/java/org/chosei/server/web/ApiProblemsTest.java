package org.chosei.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.chosei.core.account.Role;
import org.chosei.server.ServingTest;
import org.chosei.server.account.Tokens;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            GET  | /api/v1/incidents?from=1.1.  |                                  | 400 | '1.1.' is no time: wanted a day as 2018-10-01
            GET  | /api/v1/figures/2018Q5       |                                  | 400 | '2018Q5' names no quarter
            """)
    void namesWhatIsWrongAndWhatWasWanted(String method, String path, String body, int status, String detail)
            throws Exception {
        HttpResponse<String> answer = call(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"" + detail).doesNotContain("org.chosei", "java.");
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
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.make("problems", Role.ADMINISTRATOR, Actor.system("test")))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
