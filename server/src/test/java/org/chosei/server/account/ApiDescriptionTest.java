package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chosei.server.ServingTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServingTest
class ApiDescriptionTest {
    @LocalServerPort
    int port;

    @Test
    void describesTheApiToEverybodyAndNothingElse() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"title\":\"Chosei\"",
                        "\"/api/v1/reports\"",
                        "\"/api/v1/incidents\"",
                        "\"/api/v1/requests\"",
                        "\"/api/v1/figures/{quarter}\"")
                .doesNotContain("\"/desk", "\"name\":\"caller\"");
    }
}
