package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chosei.server.ServingTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServingTest
class ApiDescriptionTest {
    @LocalServerPort
    int port;

    @Test
    void tellsOfEveryCallWhatItAnswersWhenItRefuses() throws Exception {
        JsonNode description = description();

        assertThat(description.at("/components/responses/Problem/content").has("application/problem+json"))
                .isTrue();
        for (JsonNode path : description.get("paths")) {
            for (JsonNode call : path) {
                assertThat(call.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
            }
        }
    }

    @Test
    void tellsTheStatusOfAReportThatWasTaken() throws Exception {
        JsonNode taken = description().at("/paths/~1api~1v1~1reports/post/responses");

        assertThat(taken.has("200")).isFalse();
        assertThat(taken.at("/201/content/*~1*/schema/$ref").asString()).endsWith("/ReportsTaken");
    }

    @Test
    void givesEveryShapeANameOfItsOwnAndTheFieldsItNeeds() throws Exception {
        JsonNode shapes = description().at("/components/schemas");

        assertThat(shapes.at("/DecisionsNewBrand/required"))
                .extracting(JsonNode::asString)
                .containsExactly("brand", "reason");
        assertThat(shapes.at("/SettingsNewBrand/properties").has("nameJa")).isTrue();
        assertThat(shapes.at("/IncidentsPage/properties").has("incidents")).isTrue();
        assertThat(shapes.at("/IncidentsPage/required"))
                .extracting(JsonNode::asString)
                .containsExactly("incidents");
        assertThat(shapes.at("/QueuePage/properties").has("reports")).isTrue();
        assertThat(shapes.at("/RequestsPage/properties").has("requests")).isTrue();
    }

    private JsonNode description() throws Exception {
        return JsonMapper.shared().readTree(body());
    }

    @Test
    void describesTheApiToEverybodyAndNothingElse() throws Exception {
        assertThat(body())
                .contains(
                        "\"title\":\"Chosei\"",
                        "\"/api/v1/reports\"",
                        "\"/api/v1/incidents\"",
                        "\"/api/v1/requests\"",
                        "\"/api/v1/figures/{quarter}\"")
                .doesNotContain("\"/desk", "\"name\":\"caller\"");
    }

    private String body() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/openapi.json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
