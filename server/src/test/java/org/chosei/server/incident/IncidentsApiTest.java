package org.chosei.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chosei.core.account.Role;
import org.chosei.core.intake.Channel;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.chosei.server.account.Tokens;
import org.chosei.server.command.Workers;
import org.chosei.server.intake.Arrival;
import org.chosei.server.intake.ReceivingMessages;
import org.chosei.server.journal.Actor;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What persons decide, done by a script: each decision answers with its journal entry, a refusal names the thing. */
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
class IncidentsApiTest {
    @LocalServerPort
    int port;

    @Autowired
    ReceivingMessages receiving;

    @Autowired
    Workers workers;

    @Autowired
    Incidents incidents;

    @Autowired
    Tokens tokens;

    @Autowired
    ReportExport reports;

    @Autowired
    JsonMapper json;

    private final HttpClient script = HttpClient.newHttpClient();
    private String token;
    private UUID report;
    private Incident incident;

    @BeforeEach
    void anIncidentIsReported() {
        token = tokens.make("handler", Role.HANDLER, Actor.system("test"));
        report = reported(Ids.next() + ".example");
        incident = incidents.ofMessage(report).getFirst();
    }

    @Test
    void recategorisesAndTakesItBack() {
        long entry = decided(
                "incidents/%s/category".formatted(incident.id()),
                "{\"category\":\"MALWARE_SITE\",\"reason\":\"it gives out malware\"}");
        assertThat(one().get("category").asString()).isEqualTo("MALWARE_SITE");

        assertThat(decided("journal/%d/undo".formatted(entry), "{\"reason\":\"a slip\"}"))
                .isGreaterThan(entry);
        assertThat(one().get("category").asString()).isEqualTo("PHISHING");
        assertRefused(
                call("POST", "journal/%d/undo".formatted(entry), "{\"reason\":\"again\"}"),
                409,
                "Journal entry %d was undone already".formatted(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}", "{\"reason\":\" \"}"})
    void takesNothingBackWithoutAReason(String body) {
        long entry = decided("incidents/%s/notes".formatted(incident.number()), "{\"text\":\"called them\"}");

        assertRefused(
                call("POST", "journal/%d/undo".formatted(entry), body),
                400,
                "'reason' is missing: wanted a word on why, which the journal keeps");
        assertRefused(call("POST", "journal/%d/undo".formatted(entry), ""), 400, "The body is missing");
    }

    @Test
    void namesTheReportThatIsOfAnotherIncident() {
        UUID foreign = reported(Ids.next() + ".example");
        String split = "{\"reports\":[\"%s\",\"%s\"],\"reason\":\"x\"}".formatted(report, foreign);

        assertRefused(
                call("POST", "incidents/%s/split".formatted(incident.id()), split),
                409,
                "Report '%s' does not speak of incident %s: wanted some of the reports that its page lists"
                        .formatted(foreign, incident.number()));
    }

    @Test
    void putsNoCategoryOverOneThatTheCallerDidNotSee() {
        String path = "incidents/%s/category".formatted(incident.id());
        assertRefused(
                call("POST", path, "{\"category\":\"OTHER\",\"seen\":\"SCAN\",\"reason\":\"none fits\"}"),
                409,
                "from SCAN to PHISHING");
        decided(path, "{\"category\":\"OTHER\",\"seen\":\"PHISHING\",\"reason\":\"none fits\"}");
        assertThat(one().get("category").asString()).isEqualTo("OTHER");
    }

    @Test
    void givesAnIncidentToNobodyWhoIsNotThere() {
        String path = "incidents/%s/owner".formatted(incident.id());

        assertRefused(
                call("POST", path, "{\"owner\":\"nobody-such\"}"),
                409,
                "No user who may sign in has the id 'nobody-such': wanted one of the list of users");
        decided(path, "{\"owner\":null}");
    }

    @Test
    void knowsANumberInFullWidthSigns() {
        String fullWidth = incident.number()
                .chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertRefused(
                call(
                        "POST",
                        "incidents/%s/merge".formatted(incident.id()),
                        "{\"into\":\"ＯＲＧ＃%s\",\"reason\":\"x\"}".formatted(fullWidth)),
                409,
                "cannot be merged into itself");
    }

    @Test
    void mergesByNumberAndAnswersForWhatWasMergedAway() {
        Incident other = incidents.ofMessage(reported(Ids.next() + ".example")).getFirst();
        long entry = decided(
                "incidents/ORG%%23%s/merge".formatted(other.number()),
                "{\"into\":\"ORG#%s\",\"reason\":\"the same kit\"}".formatted(incident.number()));
        assertThat(answer("incidents/" + other.id()).get("number").asString()).isEqualTo(incident.number());
        assertThat(one().get("keys")).hasSize(2);

        decided("journal/%d/undo".formatted(entry), "{\"reason\":\"another kit\"}");
        assertThat(answer("incidents/" + other.id()).get("number").asString()).isEqualTo(other.number());
    }

    @Test
    void splitsReportsOffByIdOrNumber() {
        UUID going = reported(incident.key());
        decided(
                "incidents/%s/split".formatted(incident.id()),
                "{\"reports\":[\"%s\"],\"reason\":\"another operator\"}".formatted(going));
        assertThat(incidents.ofMessage(going))
                .singleElement()
                .extracting(Incident::id)
                .isNotEqualTo(incident.id());
        assertThat(one().get("reports")).hasSize(1);
    }

    @Test
    void closesReopensAndGivesAnOwner() {
        String path = "incidents/%s/".formatted(incident.id());
        decided(path + "close", "{\"stoppedAt\":\"2018-10-08T09:00:00+09:00\",\"reason\":\"it is gone\"}");
        assertThat(one().get("status").asString()).isEqualTo("CLOSED");
        assertRefused(call("POST", path + "close", "{\"reason\":\"again\"}"), 409, "is closed already");
        decided(path + "reopen", "{\"reason\":\"seen again\"}");
        assertThat(one().get("status").asString()).isEqualTo("OPEN");
        String handler = userNamed("h1");
        decided(path + "owner", "{\"owner\":\"%s\"}".formatted(handler));
        assertThat(incidents.find(incident.id()).orElseThrow().owner()).isEqualTo(handler);
        decided(path + "owner", "{\"owner\":null}");
    }

    @Test
    void namesTheDestinationPortsOfAScanAmongItsIndicators() {
        String mail = """
                From: Reporter <reporter@sender.example>
                To: info@nicc.example
                Subject: Port scan
                Message-ID: <ports@sender.example>
                Content-Type: text/plain; charset=UTF-8

                We observed port scanning from the following source address against our network.
                Source: 203.0.113.90
                Destination ports: 22/tcp, 53/udp
                """.replace("\n", "\r\n");
        receiving.receive(
                Arrival.of(Channel.EMAIL, Instant.parse("2018-10-05T03:00:00Z")),
                mail.getBytes(StandardCharsets.UTF_8));
        workers.workOffAll();

        assertThat(answer("incidents?q=203.0.113.90")
                        .get("incidents")
                        .get(0)
                        .get("indicators")
                        .toString())
                .contains("{\"type\":\"port\",\"value\":\"22/tcp\"}", "{\"type\":\"port\",\"value\":\"53/udp\"}");
        List<Object> lines = new ArrayList<>();
        reports.export(Instant.parse("2018-10-05T03:00:00Z"), Instant.parse("2018-10-05T03:00:01Z"), lines::add);
        assertThat(lines.stream().map(json::writeValueAsString))
                .anyMatch(line -> line.contains("{\"type\":\"port\",\"value\":\"53/udp\"}"));
    }

    @Test
    void letsFiguresFollowWithinTheCallThatChangesWhatAMessageIs() {
        int before = incidentsOfTheQuarter();

        long entry = decided("reports/%s/disposition".formatted(report), "{\"disposition\":\"SPAM\"}");
        assertThat(incidentsOfTheQuarter()).isEqualTo(before - 1);

        decided("journal/%d/undo".formatted(entry), "{\"reason\":\"a slip\"}");
        assertThat(incidentsOfTheQuarter()).isEqualTo(before);
    }

    private int incidentsOfTheQuarter() {
        return answer("figures/2018Q4")
                .get("tables")
                .get("incidents")
                .get("total")
                .asInt();
    }

    @Test
    void writesANoteAndTakesItBack() {
        long entry = decided("incidents/%s/notes".formatted(incident.number()), "{\"text\":\"called them\"}");

        assertThat(decided("journal/%d/undo".formatted(entry), "{\"reason\":\"a slip\"}"))
                .isGreaterThan(entry);
    }

    @Test
    void takesAPlusSignThatAQueryMadeABlank() {
        assertThat(answer("incidents?from=2018-10-01T00:00:00+09:00").get("incidents"))
                .isNotEmpty();
    }

    @Test
    void decidesTheBrandByItsCode() {
        decided("incidents/%s/brand".formatted(incident.id()), "{\"brand\":\"rakuten\",\"reason\":\"its logo\"}");
        assertThat(one().get("brand").asString()).isEqualTo("rakuten");
        decided("incidents/%s/brand".formatted(incident.id()), "{\"brand\":null,\"reason\":\"nothing tells\"}");
        assertThat(one().get("brandOrigin").asString()).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "category | {`category`:`NOPE`}           | 400 | NOPE",
                "category | {}                            | 400 | 'category' is missing",
                "category |                               | 400 | body",
                "category | {`category`:`OTHER`}          | 400 | 'reason' is missing",
                "category | {`category`:`OTHER`,`reason`:` `} | 400 | 'reason' is missing",
                "category | {`category`:`OTHER`,`seen`:`NOPE`,`reason`:`x`} | 400 | NOPE",
                "category | {`category`:`PHISHING`,`reason`:`x`} | 409 | is PHISHING already",
                "merge    | {}                            | 400 | 'into' is missing",
                "merge    | {`into`:`99999999`}           | 400 | 'reason' is missing",
                "merge    | {`into`:`99999999`,`reason`:`x`} | 404 | No incident is known as '99999999'",
                "split    | {}                            | 400 | 'reports' is missing",
                "split    | {`reports`:[]}                | 400 | 'reason' is missing",
                "split    | {`reports`:[],`reason`:`x`}   | 409 | 0 of the incident's 1 reports",
                "split    | {`reports`:[`12`],`reason`:`x`} | 404 | No report is known as '12'",
                "close    | {`stoppedAt`:`yesterday`,`reason`:`x`} | 400 | 'stoppedAt' is 'yesterday': wanted a time as 2018-12-31T15:00:00Z or a day as 2018-12-31",
                "close    | {}                            | 400 | 'reason' is missing",
                "close    | {`stoppedAt`:`2999-01-01T00:00:00Z`,`reason`:`x`} | 409 | is still to come",
                "notes    | {}                            | 400 | 'text' is missing",
                "notes    | {`text`:` `}                  | 409 | The note is empty",
                "reopen   | {}                            | 400 | 'reason' is missing",
                "reopen   | {`reason`:`x`}                | 409 | is OPEN: wanted a closed one",
                "brand    | {`brand`:`nobody`}            | 400 | 'reason' is missing",
                "brand    | {`brand`:`nobody`,`reason`:`x`} | 409 | No brand has the code 'nobody'",
                "brand    | {}                            | 400 | 'brand' is missing",
            })
    void namesWhatItCannotDo(String act, String body, int status, String detail) {
        HttpResponse<String> refusal = call(
                "POST", "incidents/%s/%s".formatted(incident.id(), act), body == null ? "" : body.replace('`', '"'));
        assertRefused(refusal, status, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=2018-13-01", "cursor=x", "category=NOPE", "status=NOPE"})
    void namesWhatItCannotListBy(String query) {
        assertRefused(call("GET", "incidents?" + query, null), 400, query.replaceAll(".*=", ""));
    }

    @Test
    void namesAnIncidentOrEntryThatIsNotThere() {
        assertRefused(call("GET", "incidents/99999999", null), 404, "No incident is known as '99999999'");
        assertRefused(
                call("POST", "journal/999999/undo", "{\"reason\":\"x\"}"),
                404,
                "No decision has the journal entry 999999");
        assertRefused(call("POST", "journal/x/undo", "{\"reason\":\"x\"}"), 400, "'x'");
    }

    /** The id of a user who is made. */
    private String userNamed(String name) {
        String own = token;
        token = tokens.make("administrator", Role.ADMINISTRATOR, Actor.system("test"));
        call("POST", "users", "{\"name\":\"%1$s\",\"shownName\":\"%1$s\",\"role\":\"HANDLER\"}".formatted(name));
        String id = answer("users")
                .valueStream()
                .filter(user -> user.get("name").asString().equals(name))
                .map(user -> user.get("id").asString())
                .findFirst()
                .orElseThrow();
        token = own;
        return id;
    }

    private JsonNode one() {
        return answer("incidents/" + incident.id());
    }

    private JsonNode answer(String path) {
        HttpResponse<String> response = call("GET", path, null);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    /** The journal entry that a decision answers with. */
    private long decided(String path, String body) {
        HttpResponse<String> response = call("POST", path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = json.readTree(response.body());
        assertThat(answer.propertyNames()).containsExactly("entry");
        return answer.get("entry").asLong();
    }

    private void assertRefused(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(detail);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try {
            return script.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/%s".formatted(port, path)))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, content)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private UUID reported(String site) {
        String mail = """
                From: Reporter <reporter@sender.example>
                To: info@nicc.example
                Subject: Phishing site
                Message-ID: <%s@sender.example>
                Content-Type: text/plain; charset=UTF-8

                We found a phishing site that imitates our bank and asks for passwords:

                https://%s/index.html

                Please have it taken down.
                """.formatted(Ids.next(), site).replace("\n", "\r\n");
        UUID message = receiving
                .receive(
                        Arrival.of(Channel.EMAIL, Instant.parse("2018-10-05T03:00:00Z")),
                        mail.getBytes(StandardCharsets.UTF_8))
                .message();
        workers.workOffAll();
        return message;
    }
}
