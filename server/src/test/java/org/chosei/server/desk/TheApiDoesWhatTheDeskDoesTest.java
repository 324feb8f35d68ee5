package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Role;
import org.chosei.core.intake.Channel;
import org.chosei.server.ServingTest;
import org.chosei.server.account.Tokens;
import org.chosei.server.command.Workers;
import org.chosei.server.figures.HistoryImport;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.Messages;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person can do on a screen, a script can do with the same permissions. */
@ServingTest
class TheApiDoesWhatTheDeskDoesTest {
    private static final String PRINTED = """
            {"quarter":"%s","tables":{
              "reports":{"total":61},"incidents":{"total":58},"coordinations":{"total":24},"categories":{}}}""";

    @LocalServerPort
    int port;

    @Autowired
    Tokens tokens;

    @Autowired
    Workers workers;

    @Autowired
    Messages messages;

    @Autowired
    HistoryImport imports;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    private final HttpClient script = HttpClient.newHttpClient();
    private Role role = Role.HANDLER;

    @Test
    void takesAReportOutOfTheFiguresAndPutsItBack() {
        String number = ok("POST", "reports/entered?receivedAt=2018-10-02T09:00:00+09:00", """
                {"description":"A phishing site that imitates Amazon is up, please have it stopped.","urls":["http://api-desk.example/login"]}""")
                .get("number")
                .asString();
        workOff(number);
        assertThat(report(number, "disposition")).isEqualTo("REPORT");
        assertThat(report(number, "channel")).isEqualTo("PHONE");
        assertThat(report(number, "receivedAt")).isEqualTo("2018-10-02T09:00:00+09:00");
        assertThat(found()).isEqualTo(1);

        long entry = ok(
                        "POST",
                        "reports/%s/disposition".formatted(number),
                        "{\"disposition\":\"SPAM\",\"reason\":\"a joke\"}")
                .get("entry")
                .asLong();
        workOff(number);
        assertThat(report(number, "disposition")).isEqualTo("SPAM");
        assertThat(found()).isZero();
        assertThat(ok("GET", "reports?pile=DONE", null).get("reports").toString())
                .contains(number);

        ok("POST", "journal/%d/undo".formatted(entry), "{\"reason\":\"it was meant\"}");
        workOff(number);
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void listsTheRepliesThatNobodyHasReadAndWhatCouldNotBeJoined() {
        String number = ok("POST", "reports/entered", """
                {"description":"A phishing site that imitates Amazon is up, please have it stopped.","urls":["http://api-piles.example/login"]}""").get("number").asString();
        workOff(number);
        UUID reply = receiving
                .receive(Arrival.of(Channel.EMAIL, Instant.parse("2018-10-03T00:00:00Z")), """
                From: Reporter <reporter@sender.example>\r
                Subject: Re: [ORG#%s]\r
                Message-ID: <piles@sender.example>\r
                \r
                Thank you, the page has gone.\r
                """.formatted(number)
                        .getBytes(StandardCharsets.UTF_8))
                .message();
        workers.drain(List.of(reply), "joined");
        jdbc.update(
                "insert into incident.set_aside (message, why) values (?, 'a test')",
                messages.byNumberOrId(number).orElseThrow().id());

        JsonNode setAside = pile("SET_ASIDE");
        jdbc.update("delete from incident.set_aside where why = 'a test'");

        assertThat(pile("REPLIES").findValuesAsString("subject")).contains("Re: [ORG#%s]".formatted(number));
        assertThat(setAside.findValuesAsString("number")).contains(number);
    }

    private JsonNode pile(String name) {
        return ok("GET", "reports?pile=" + name, null).get("reports");
    }

    @Test
    void listsWhatAFigureCounts() {
        String number = ok("POST", "reports/entered?receivedAt=2017-10-02T09:00:00+09:00", """
                {"description":"A phishing site that imitates Amazon is up, please have it stopped.","urls":["http://api-behind.example/login"]}""")
                .get("number")
                .asString();
        workOff(number);
        JsonNode calls = ok("GET", "figures/2017Q4/behind?figure=otherSources.PHONE&month=2017-10", null);
        assertThat(calls.get("total").asInt()).isOne();
        assertThat(calls.get("facts").get(0).get("number").asString()).isEqualTo(number);
        JsonNode incidents = ok("GET", "figures/2017Q4/behind?figure=otherSources.incidents", null);
        assertThat(incidents.get("facts").get(0).get("key").asString()).isEqualTo("api-behind.example");
        assertThat(ok("GET", "figures/2017Q4/behind?figure=otherSources.PHONE&position=0", null)
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(call("GET", "figures/2017Q4/behind?figure=incidents.PHISHING", null))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(400))
                .satisfies(refused -> assertThat(refused.body()).contains("'incidents.PHISHING'"));
    }

    @Test
    void entersVerifiesAndRetiresAParty() {
        role = Role.SENIOR;
        JsonNode party = ok("POST", "parties", """
                {"role":"HOSTING","name":"Kumo","country":"JP","language":"ja","addresses":"abuse@kumo.example"}""");
        String id = party.get("id").asString();
        JsonNode verified = ok("POST", "parties/%s/verify".formatted(id), "{\"addresses\":[\"abuse@kumo.example\"]}");
        assertThat(verified.get("contacts").get(0).get("verifiedAt").isNull()).isFalse();
        assertThat(ok("GET", "parties?q=kumo", null)).hasSize(1);
        ok("POST", "parties/%s/retire".formatted(id), "{\"reason\":\"gone\"}");
        assertThat(ok("GET", "parties?q=kumo", null)).isEmpty();
    }

    @Test
    void tellsTheLinesOfADirectoryThatAreWrongInALineEach() {
        role = Role.SENIOR;

        HttpResponse<String> answer =
                call("POST", "parties/import", "text/csv", "role,name,country\nHOSTING\nHOSTING,Imported,JP\n");

        assertThat(answer.body())
                .isEqualTo(
                        "{\"taken\":1,\"refused\":[{\"number\":2,\"andAllAfter\":false,\"why\":\"name is empty: wanted a value\"}]}");
    }

    @Test
    void readsADirectoryAsAJapaneseDesktopSavesIt() {
        role = Role.SENIOR;
        String csv = "role,name\nHOSTING,株式会社見本ホスティング\n";

        HttpResponse<String> answer = call(
                "POST",
                "parties/import",
                "text/csv",
                BodyPublishers.ofByteArray(csv.getBytes(Charset.forName("windows-31j"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ok("GET", "parties?q=" + URLEncoder.encode("見本ホスティング", StandardCharsets.UTF_8), null))
                .hasSize(1);
    }

    @Test
    void changesBrandsAndTheOrganisation() {
        role = Role.ADMINISTRATOR;
        ok("PUT", "brands/nanashi-bank", """
                {"nameJa":"ナナシ銀行","nameEn":"Nanashi Bank","domains":["nanashi.example"],"origin":"DOMESTIC","sector":"FINANCE"}""");
        assertThat(ok("GET", "brands", null).toString()).contains("\"nanashi-bank\"");
        assertThat(call("PUT", "brands/nanashi-bank", """
                {"nameJa":"ナナシ銀行","nameEn":"Nanashi Bank","domains":["com"],"origin":"DOMESTIC","sector":"FINANCE"}"""))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(400))
                .satisfies(refused -> assertThat(refused.body()).contains("domains 'com' is a public suffix"));
        JsonNode ours = ok("GET", "organisation", null);
        assertThat(ok("PUT", "organisation", ours.toString())).isEqualTo(ours);
    }

    @Test
    void makesAndDisablesUsersAndTokens() {
        role = Role.ADMINISTRATOR;
        assertThat(ok("POST", "users", "{\"name\":\"hana\",\"shownName\":\"Hana\",\"role\":\"HANDLER\"}")
                        .get("welcome")
                        .asString())
                .startsWith("/welcome/");
        String id = user("hana");
        assertThat(ok("POST", "users/%s/role".formatted(id), "{\"role\":\"SENIOR\"}")
                        .get("role")
                        .asString())
                .isEqualTo("SENIOR");
        assertThat(ok("POST", "users/%s/disable".formatted(id), "")
                        .get("disabled")
                        .asBoolean())
                .isTrue();
        assertThat(call("POST", "users/%s/invite".formatted(id), ""))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(409))
                .satisfies(refused -> assertThat(refused.body()).contains("'hana' is disabled"));
        assertThat(ok("POST", "users/%s/enable".formatted(id), "")
                        .get("welcome")
                        .asString())
                .startsWith("/welcome/");
        assertThat(call("POST", "users/%s/enable".formatted(id), "").statusCode())
                .isEqualTo(409);
        assertThat(ok("POST", "tokens", "{\"name\":\"feed\",\"role\":\"INTAKE\"}")
                        .get("token")
                        .asString())
                .isNotBlank();
    }

    @Test
    void keepsTheLastAdministrator() {
        role = Role.ADMINISTRATOR;
        ok("POST", "users", "{\"name\":\"last\",\"shownName\":\"Last\",\"role\":\"ADMINISTRATOR\"}");

        assertThat(call("POST", "users/%s/role".formatted(user("last")), "{\"role\":\"HANDLER\"}"))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(409))
                .satisfies(refused -> assertThat(refused.body()).contains("'last' is the last administrator"));
    }

    private String user(String name) {
        return ok("GET", "users", null)
                .valueStream()
                .filter(user -> user.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    @Test
    void writesFreezesAndPublishesAnEdition() {
        role = Role.ANALYST;
        ok("PUT", "editions/2016Q1/texts/en", "{\"body\":\"@cases\\n\\nNothing happened.\\n\"}");
        assertThat(ok("GET", "editions/2016Q1", null).get("frozen").isNull()).isTrue();
        ok("POST", "editions/2016Q1/freeze", "");
        assertThat(call("POST", "editions/2016Q1/freeze", "").statusCode()).isEqualTo(409);
        assertThatThrownBy(() -> imports.edition("2016q1.json", PRINTED.formatted("2016Q1")))
                .hasMessageContaining("2016Q1, which was frozen here");
        imports.edition("2013q4.json", PRINTED.formatted("2013Q4"));
        assertThat(ok("GET", "editions/2013Q4", null).get("imported").asBoolean())
                .isTrue();
        assertThat(call("POST", "editions/2013Q4/freeze", ""))
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(409))
                .satisfies(refused -> assertThat(refused.body()).contains("2013Q4 was published before"));
        for (String done : List.of("2016Q1", "2013Q4")) {
            assertThat(call("PUT", "editions/%s/texts/en".formatted(done), "{\"body\":\"@cases\\n\\nToo late.\\n\"}")
                            .statusCode())
                    .as(done)
                    .isEqualTo(409);
        }
        assertThat(ok("POST", "editions/2016Q1/publish", "")
                        .get("frozen")
                        .get("published")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HANDLER | POST | parties
            HANDLER | PUT  | brands/x
            SENIOR  | GET  | organisation
            SENIOR  | GET  | users
            SENIOR  | POST | tokens
            SENIOR  | POST | editions/2016Q2/freeze
            ANALYST | POST | reports/12345678/disposition
            ANALYST | POST | reports/entered
            INTAKE  | GET  | reports
            INTAKE  | GET  | parties
            INTAKE  | GET  | figures/2017Q4/behind?figure=reports
            """)
    void keepsOutWhomTheDeskKeepsOut(Role who, String method, String path) {
        role = who;
        assertThat(call(method, path, method.equals("GET") ? null : "{}").statusCode())
                .isEqualTo(403);
    }

    private void workOff(String number) {
        workers.drain(List.of(messages.byNumber(number).orElseThrow().id()), "joined");
    }

    private String report(String number, String field) {
        return ok("GET", "reports/" + number, null).get(field).asString();
    }

    private int found() {
        return ok("GET", "incidents?q=api-desk.example", null).get("incidents").size();
    }

    private JsonNode ok(String method, String path, String body) {
        HttpResponse<String> answer = call(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return call(method, path, "application/json", body);
    }

    private HttpResponse<String> call(String method, String path, String type, String body) {
        return call(method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> call(String method, String path, String type, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(port, path)))
                .method(method, body)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + tokens.make("script", role, Actor.system("test")))
                .build();
        try {
            return script.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
