package org.chosei.server.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.chosei.core.account.Role;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.report.Category;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.chosei.server.account.Tokens;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.Parties;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as a script makes them. */
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@Import(Given.class)
@DirtiesContext
class RequestsApiTest {
    private static final String TO_HOSTING = """
            {"partyRole":"HOSTING","party":{"name":"Kumo","email":"abuse@kumo.example","country":"JP","language":"ja"}}""";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Tokens tokens;

    @Autowired
    Parties parties;

    @Autowired
    EditingParties editing;

    @Autowired
    JsonMapper json;

    private final HttpClient script = HttpClient.newHttpClient();

    @Test
    void draftsAndApproves() throws Exception {
        UUID incident = given.incident(Category.PHISHING, "login.bad.example", "taro@reporter.example");
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));

        JsonNode draft = ok(call(senior, "POST", "incidents/%s/requests".formatted(incident), TO_HOSTING));
        assertThat(draft.get("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("subject").asString()).matches("\\[ORG#\\d{8}] フィッシングサイトに関するご連絡");
        assertThat(draft.get("body").asString())
                .contains("login[.]bad[.]example")
                .doesNotContain("reporter");

        String id = draft.get("id").asString();
        JsonNode approved = ok(call(senior, "POST", "requests/%s/approve".formatted(id), ""));
        assertThat(approved.get("messages").get(0).get("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.get("messages").get(0).get("to").get(0).asString()).isEqualTo("abuse@kumo.example");
        assertThat(call(senior, "POST", "requests/%s/approve".formatted(id), "").statusCode())
                .isEqualTo(409);
        assertThat(ok(call(senior, "GET", "requests/" + id, null))
                        .get("counted")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void saysThatWhatWasNotSentCannotHaveComeBack() throws Exception {
        UUID incident = given.incident(Category.PHISHING);
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));
        String id = ok(call(senior, "POST", "incidents/%s/requests".formatted(incident), TO_HOSTING))
                .get("id")
                .asString();

        assertThat(call(senior, "POST", "requests/%s/bounced".formatted(id), "{\"reason\":\"Told by telephone\"}"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(409))
                .satisfies(refused -> assertThat(refused.body()).contains("has no mail that was sent"));
        assertThat(call(senior, "POST", "requests/%s/bounced".formatted(id), "{}")
                        .body())
                .contains("'reason' is missing");
        assertThat(call(senior, "POST", "requests/%s/bounced".formatted(UUID.randomUUID()), "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersWithTheDraftThatWaits() throws Exception {
        UUID incident = given.incident(Category.PHISHING);
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));
        String path = "incidents/%s/requests".formatted(incident);
        JsonNode first = ok(call(senior, "POST", path, TO_HOSTING));
        String id = first.get("id").asString();
        ok(call(senior, "POST", "requests/%s/text".formatted(id), "{\"body\":\"In better words.\"}"));

        JsonNode again = ok(call(senior, "POST", path, TO_HOSTING.replace("abuse@kumo", "noc@kumo")));

        assertThat(again.get("id").asString()).isEqualTo(id);
        assertThat(again.get("body").asString()).isEqualTo("In better words.");
        assertThat(again.get("to").values()).extracting(JsonNode::asString).containsExactly("abuse@kumo.example");
        assertThat(ok(call(senior, "GET", "requests/" + id, null)).get("messages"))
                .hasSize(1);
    }

    @Test
    void tellsOfAnAddressThatAProgramTypedThatNobodyLookedItUp() throws Exception {
        String script = tokens.make("takedown-script", Role.HANDLER, Actor.system("test"));
        UUID incident = given.incident(Category.PHISHING);
        ok(call(script, "POST", "incidents/%s/requests".formatted(incident), """
                {"partyRole":"HOSTING","party":{"name":"Typed","email":"abuse@typed.example"}}"""));
        Supplier<Party> party = () -> parties.search("abuse@typed.example").getFirst();

        assertThat(party.get().preferred()).hasValueSatisfying(contact -> {
            assertThat(contact.isVerified()).isTrue();
            assertThat(contact.isLookedUp()).isFalse();
            assertThat(contact.typedBy()).isEqualTo("takedown-script");
        });
        editing.verify(party.get().id(), List.of("abuse@typed.example"), Actor.person("h1"));
        assertThat(party.get().preferred().orElseThrow().isLookedUp()).isTrue();
    }

    @Test
    void asksANamesakeInTheCountryThatIsNamed() throws Exception {
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));
        String atHome = """
                {"partyRole":"HOSTING","party":{"name":"Abuse Team","email":"abuse@jp-host.example","country":"JP","language":"ja"}}""";
        String abroad = """
                {"partyRole":"HOSTING","party":{"name":"Abuse Team","email":"abuse@us-host.example","country":"US","language":"en"}}""";

        assertThat(asked(senior, atHome)).containsExactly("JP", "DOMESTIC", "Abuse Team");
        assertThat(asked(senior, abroad)).containsExactly("US", "OVERSEAS", "Abuse Team (US)");
        assertThat(asked(senior, abroad)).containsExactly("US", "OVERSEAS", "Abuse Team (US)");
        assertThat(asked(senior, atHome)).containsExactly("JP", "DOMESTIC", "Abuse Team");
        assertThat(asked(
                        senior,
                        "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\"?\",\"email\":\"Abuse@us-host.example\"}}"))
                .as("known by its address")
                .containsExactly("US", "OVERSEAS", "Abuse Team (US)");
        assertThat(parties.search("abuse@us-host.example")).singleElement().satisfies(party -> {
            assertThat(party.country()).isEqualTo("US");
            assertThat(party.language()).isEqualTo("en");
        });
    }

    /** Country, scope and name of the party that a request about a new incident asks. */
    private List<String> asked(String token, String wanted) throws Exception {
        String path = "incidents/%s/requests".formatted(given.incident(Category.PHISHING));
        String id = ok(call(token, "POST", path, wanted)).get("id").asString();
        JsonNode request = ok(call(token, "GET", "requests/" + id, null));
        return List.of(
                request.get("country").asString(),
                request.get("scope").asString(),
                request.get("party").asString());
    }

    @Test
    void listsRequestsByTheStateOfTheirMailsPieceByPiece() throws Exception {
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));
        List<String> drafted = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            drafted.addFirst(ok(call(
                            senior,
                            "POST",
                            "incidents/%s/requests".formatted(given.incident(Category.PHISHING)),
                            TO_HOSTING))
                    .get("id")
                    .asString());
        }
        ok(call(senior, "POST", "requests/%s/approve".formatted(drafted.getFirst()), ""));

        JsonNode first = ok(call(senior, "GET", "requests?state=DRAFT", null));
        assertThat(ids(first)).isEqualTo(drafted.subList(1, 101));
        JsonNode all = ok(call(senior, "GET", "requests", null));
        assertThat(ids(all)).isEqualTo(drafted.subList(0, 100));
        assertThat(all.get("requests")
                        .get(0)
                        .get("messages")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("APPROVED");
        JsonNode rest =
                ok(call(senior, "GET", "requests?cursor=" + all.get("next").asString(), null));
        assertThat(ids(rest)).startsWith(drafted.getLast());
        assertThat(call(senior, "GET", "requests?state=NOPE", null).statusCode())
                .isEqualTo(400);
        assertThat(call(senior, "GET", "requests?cursor=x", null).statusCode()).isEqualTo(400);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("requests")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void saysThatADraftHasNoRecipient() throws Exception {
        UUID incident = given.incident(Category.PHISHING);
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));
        String id = ok(call(
                        senior,
                        "POST",
                        "incidents/%s/requests".formatted(incident),
                        "{\"partyRole\":\"SITE_ADMIN\",\"party\":{\"name\":\"By telephone only\"}}"))
                .get("id")
                .asString();

        HttpResponse<String> answer = call(senior, "POST", "requests/%s/approve".formatted(id), "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("has no recipient: wanted an address of the party");
        assertThat(ok(call(senior, "POST", "requests/%s/record".formatted(id), "{\"by\":\"TELEPHONE\"}"))
                        .get("counted")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void leavesApprovalToSeniors() throws Exception {
        UUID incident = given.incident(Category.PHISHING);
        String handler = tokens.make("handler", Role.HANDLER, Actor.system("test"));
        String id = ok(call(handler, "POST", "incidents/%s/requests".formatted(incident), TO_HOSTING))
                .get("id")
                .asString();

        assertThat(call(handler, "POST", "requests/%s/approve".formatted(id), "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void setsTheHandlingStatusWithAGround() throws Exception {
        UUID incident = given.incident(Category.SCAN);
        String handler = tokens.make("handler", Role.HANDLER, Actor.system("test"));
        String path = "incidents/%s/handling".formatted(incident);

        assertThat(ok(call(handler, "POST", path, "{\"status\":\"NOT_NEEDED\",\"ground\":\"LOGS_INSUFFICIENT\"}"))
                        .has("entry"))
                .isTrue();
        assertThat(call(handler, "POST", path, "{\"status\":\"NOT_NEEDED\",\"ground\":\"SITE_LIVE\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void listsTheGroundsThatAHandlingStatusCanHave() throws Exception {
        UUID incident = given.incident(Category.SCAN);
        String handler = tokens.make("handler", Role.HANDLER, Actor.system("test"));

        assertThat(ok(call(handler, "GET", "incidents/%s/grounds".formatted(incident), null)))
                .anySatisfy(ground -> {
                    assertThat(ground.get("code").asString()).isEqualTo("LOGS_INSUFFICIENT");
                    assertThat(ground.get("status").asString()).isEqualTo("NOT_NEEDED");
                    assertThat(ground.get("en").asString()).isNotBlank();
                });
        HttpResponse<String> refused = call(
                handler,
                "POST",
                "incidents/%s/handling".formatted(incident),
                "{\"status\":\"NOT_NEEDED\",\"ground\":\"\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("wanted one of [").contains("LOGS_INSUFFICIENT");
        assertThat(call(
                                handler,
                                "POST",
                                "incidents/%s/handling".formatted(incident),
                                "{\"status\":\"UNDECIDED\",\"ground\":\"X\"}")
                        .body())
                .contains("wanted no ground");
    }

    @Test
    void proposesWhoRunsTheNetworkInWhichAReportSaysTheSiteIs() throws Exception {
        given.partyOfNetwork(PartyRole.HOSTING, "Kumo Hosting", "133.11.0.0/16", "abuse@kumo.example");
        UUID report = given.report("taro@reporter.example", "It is hosted on 133.11.0.7.");
        UUID incident = given.incident(Category.PHISHING, "login.hosted.example", report);
        given.finding(report, Category.PHISHING, "login.hosted.example", null, null);
        given.hostedOn(report, "133.11.0.7");
        String handler = tokens.make("handler", Role.HANDLER, Actor.system("test"));

        JsonNode proposals = ok(call(handler, "GET", "incidents/%s/proposals".formatted(incident), null));

        assertThat(proposals.valueStream().map(one -> one.get("role").asString()))
                .contains("HOSTING", "NATIONAL_CSIRT");
        assertThat(proposals.get(0).get("party").get("name").asString()).isEqualTo("Kumo Hosting");
        assertThat(proposals.get(0).get("of").asString()).isEqualTo("133.11.0.7");
    }

    @Test
    void proposesTheNationalCsirtOfTheAddressesCountry() throws Exception {
        given.party(PartyRole.NATIONAL_CSIRT, "Our own team", "JP", "team@nation.example");
        UUID incident = given.incident(Category.SCAN, "133.11.0.1", "taro@reporter.example");
        String handler = tokens.make("handler", Role.HANDLER, Actor.system("test"));

        JsonNode proposals = ok(call(handler, "GET", "incidents/%s/proposals".formatted(incident), null));

        assertThat(proposals.get(0).get("party").get("name").asString()).isEqualTo("Our own team");
        assertThat(proposals.get(0).get("reason").asString()).isEqualTo("COUNTRY_OF_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"partyRole\":\"HOSTING\"}",
                "{\"partyRole\":\"NOBODY\",\"party\":{\"name\":\"Kumo\"}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\" \"}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\"a\\nBcc: x@y.example\"}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\"Kumo\",\"email\":\"no address\"}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\"Kumo\",\"email\":\"a@b.example\\r\\nBcc: x@y.example\"}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\"Kumo\",\"country\":\"Japan\"}}",
                "{\"partyRole\":\"HOSTING\",\"party\":{\"name\":\"Kumo\",\"language\":\"fr\"}}"
            })
    void refusesWhatIsNoRequestAndSaysWhy(String body) throws Exception {
        UUID incident = given.incident(Category.PHISHING);
        String handler = tokens.make("handler", Role.HANDLER, Actor.system("test"));

        HttpResponse<String> answer = call(handler, "POST", "incidents/%s/requests".formatted(incident), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).get("detail").asString())
                .as(body)
                .containsAnyOf("wanted", "tells the shape")
                .doesNotContain("public org.");
    }

    @Test
    void tellsWhatIsNotThereFromWhatCannotBeDone() throws Exception {
        String senior = tokens.make("senior", Role.SENIOR, Actor.system("test"));
        UUID incident = given.incident(Category.PHISHING);
        String nowhere = "00000000-0000-7000-8000-000000000000";

        assertThat(call(senior, "POST", "incidents/%s/requests".formatted(nowhere), TO_HOSTING)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(senior, "POST", "incidents/99999999/requests", TO_HOSTING)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(senior, "GET", "requests/" + nowhere, null).statusCode())
                .isEqualTo(404);
        assertThat(call(senior, "POST", "requests/%s/approve".formatted(nowhere), "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(call(senior, "GET", "requests/what", null).statusCode()).isEqualTo(400);

        String id = ok(call(senior, "POST", "incidents/%s/requests".formatted(incident), TO_HOSTING))
                .get("id")
                .asString();
        assertThat(call(senior, "POST", "requests/%s/record".formatted(id), "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call(senior, "POST", "requests/%s/record".formatted(id), "{\"by\":\"MAIL\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(call(senior, "POST", "requests/%s/text".formatted(id), "{\"to\":[\"a b\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call(senior, "POST", "requests/%s/text".formatted(id), "{\"to\":[\"new@kumo.example\"]}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> held = call(senior, "POST", "requests/%s/approve".formatted(id), "");
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("new@kumo.example", "verified by nobody");
        assertThat(ok(call(senior, "POST", "requests/%s/verify".formatted(id), ""))
                        .get("id")
                        .asString())
                .isEqualTo(id);
        ok(call(senior, "POST", "requests/%s/approve".formatted(id), ""));
        assertThat(ok(call(senior, "GET", "requests/due", null)).isArray()).isTrue();
        assertThat(ok(call(senior, "GET", "incidents/%s/timeline".formatted(incident), null))
                        .size())
                .isGreaterThan(1);
    }

    private JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return json.readTree(response.body());
    }

    private HttpResponse<String> call(String token, String method, String path, String body) throws Exception {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(port, path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        return script.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
