package org.chosei.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chosei.server.ServingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The public site over HTTP, without a script. */
@ServingTest
class PublicPagesTest {
    private static final Map<String, String> REPORT = Map.of(
            "email",
            "reporter@example.jp",
            "act",
            "send",
            "purpose",
            "COORDINATION",
            "urls",
            "hxxp://bank-login[.]example/\nhxxp://other[.]example/a",
            "description",
            "A page that imitates a bank");

    @LocalServerPort
    int port;

    @Autowired
    Messages messages;

    @Autowired
    RawStore raw;

    @Autowired
    JdbcTemplate jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/?lang=ja, 止めるための調整",
        "/?lang=en, we coordinate the response",
        "/report?lang=ja, 発信元・攻撃元",
        "/report?lang=en, Source of the attack",
        "/report/ics?lang=ja, 製品・ベンダー",
        "/report/ics?lang=en, Product and vendor"
    })
    void speaksBothLanguages(String page, String text) throws Exception {
        assertThat(get(page).body()).contains(text).doesNotContain("??");
    }

    @Test
    void tellsTheNumberUnderWhichTheReportIsStored() throws Exception {
        HttpResponse<String> answer = post(REPORT);

        assertThat(answer.statusCode()).isEqualTo(302);
        String number = number(answer);
        String receipt = answer.headers().firstValue("Location").orElseThrow();
        assertThat(get(receipt + "?lang=en").body())
                .contains("ORG#" + number, "JST", "What happens next", "Handlers look at reports in turn")
                .doesNotContain("bank-login");
        Messages.Message stored = messages.byNumber(number).orElseThrow();
        assertThat(new String(raw.open(stored.id()).readAllBytes(), StandardCharsets.UTF_8))
                .contains("bank-login");
    }

    /** Of two reports within the hour the second is not told by mail, of one without an address none. */
    @ParameterizedTest
    @CsvSource({
        "ja, メールアドレスをご記入の場合は、受付番号をメールでもお送りします（同じアドレスには1時間に1通までです）",
        "en, at most one such mail an hour to the same address"
    })
    void promisesNoMailThatDoesNotGo(String language, String said) throws Exception {
        String receipt = post(REPORT).headers().firstValue("Location").orElseThrow();

        assertThat(get(receipt + "?lang=" + language).body()).contains(said);
    }

    @Test
    void takesTheSameFormSentTwiceOnce() throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("token", UUID.randomUUID().toString());

        assertThat(number(post(form))).isEqualTo(number(post(form)));
    }

    @Test
    void returnsAWrongFormFilledInWithWhatIsWrong() throws Exception {
        HttpResponse<String> answer = post(
                Map.of("email", "no address", "purpose", "COORDINATION", "description", "<script>alert(1)</script>"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("This is not an e-mail address", "To contact a site we need", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    /** Japanese telephones have such addresses, though RFC 5322 knows none of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@docomo.example",
                ".a@docomo.example",
                "a.@ezweb.example",
                "a.-_b@c.example",
                "\u3042@\u4f8b.example"
            })
    void answersAnAddressThatOnlyTelephonesHave(String email) throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("email", email);
        long before = acknowledgements();

        assertThat(post(form).statusCode()).isEqualTo(302);
        assertThat(acknowledgements()).isEqualTo(before + 1);
    }

    @Test
    void takesFiftyFilesWithNamesAsLongAsADiskAllows() throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        StringBuilder form = new StringBuilder();
        REPORT.forEach((name, value) -> form.append(part.formatted(name, "", value)));
        for (int i = 0; i < 50; i++) {
            form.append(part.formatted("files", "; filename=\"%d%s\"".formatted(i, "\u8a18".repeat(250)), i));
        }
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/report"))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(form + "--b--\r\n"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void keepsSearchEnginesFromTheReceipt() throws Exception {
        assertThat(get(post(REPORT).headers().firstValue("Location").orElseThrow())
                        .headers()
                        .firstValue("X-Robots-Tag"))
                .contains("noindex, nofollow");
    }

    @Test
    void returnsAFieldThatNoMenuOffers() throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("timeZone", "x".repeat(1_000));

        assertThat(post(form).body()).contains("This is too long");
    }

    @Test
    void needsAnAddressToAnswer() throws Exception {
        assertThat(post(Map.of("description", "Something happened")).body())
                .contains("Please give an e-mail address", "Something happened");
    }

    @Test
    void showsWhatWillBeSentAndSendsNothingYet() throws Exception {
        long before = stored();
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("act", "check");
        form.put("name", "<b>Hanako</b>");
        HttpResponse<String> answer = post(form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Check your report",
                        "Please contact the site concerned",
                        "hxxp://other[.]example/a",
                        "&lt;b&gt;Hanako",
                        "name=\"description\" value=\"A page that imitates a bank\"")
                .doesNotContain("<b>Hanako");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void goesBackToTheFormWithEveryFieldKept() throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("act", "edit");
        form.put("occurredAt", "2018-12-05 09:50");

        assertThat(post(form).body())
                .contains(
                        "Check what you entered",
                        "value=\"2018-12-05 09:50\"",
                        "hxxp://bank-login[.]example/",
                        "value=\"COORDINATION\" checked",
                        "A page that imitates a bank");
    }

    @Test
    void tellsTheStatusToNobodyWithoutTheSecret() throws Exception {
        String receipt = post(REPORT).headers().firstValue("Location").orElseThrow();
        Map<String, String> other = new HashMap<>(REPORT);
        other.put("description", "Another one");
        String others = post(other).headers().firstValue("Location").orElseThrow();

        String secretOfOther = others.substring(others.lastIndexOf('/'));
        String number = receipt.substring(0, receipt.lastIndexOf('/'));
        assertThat(get(number + secretOfOther).statusCode()).isEqualTo(404);
        assertThat(get(number + "/").statusCode()).isEqualTo(404);
        assertThat(get(number).statusCode()).isEqualTo(404);
        assertThat(get("/report/status/00000000" + secretOfOther).statusCode()).isEqualTo(404);
    }

    @Test
    void saysClearlyThatFilesAreTooLarge() throws Exception {
        String file = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\n"
                + "x".repeat(33 << 20) + "\r\n--b--\r\n";

        assertThat(multipart("/report?lang=en", file))
                .returns(413, HttpResponse::statusCode)
                .satisfies(
                        answer -> assertThat(answer.body()).contains("What was sent is too large", "Nothing was sent"));
    }

    @Test
    void saysClearlyThatAFieldOfTenMegabytesIsTooLarge() throws Exception {
        String text = "x".repeat(10 << 20);

        assertThat(post(Map.of("email", "a@example.jp", "description", text)))
                .returns(413, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("What was sent is too large"));
        assertThat(multipart(
                                "/report?lang=en",
                                "--b\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n" + text
                                        + "\r\n--b--\r\n")
                        .body())
                .contains("What was sent is too large");
        assertThat(post(Map.of("email", "a@example.jp", "description", "x".repeat(300_000)))
                        .body())
                .contains("This is too long", "xxxxx");
    }

    @Test
    void saysClearlyThatThereAreTooManyFields() throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        IntStream.range(0, 5_000).forEach(i -> form.put("field" + i, "x"));

        assertThat(post(form).statusCode()).isBetween(200, 413);
        assertThat(multipart(
                                "/report?lang=en",
                                "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx\r\n"
                                                .repeat(2_000)
                                        + "--b--\r\n")
                        .body())
                .contains("</html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?x=%", "/report?x=%zz", "/?lang=en&q=a%", "/sign-in?x=%", "/report?x=%ff", "/?x=a=b"})
    void showsThePageWhateverStandsInTheQuery(String page) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(page)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("^HTTP/1.1 (200|302 (?s:.*)Location: http://localhost(/|/report|/sign-in)\r\n)");
        }
    }

    @Test
    void keepsAFileFromTheFormOverTheConfirmationToTheReport() throws Exception {
        String token = UUID.randomUUID().toString();
        String body = "";
        for (String field : new String[] {
            "email\"\r\n\r\na@example.jp",
            "token\"\r\n\r\n" + token,
            "description\"\r\n\r\nsee the file",
            "files\"; filename=\"C:\\\\secret\\\\log.txt\"\r\nContent-Type: text/plain\r\n\r\nline of a log"
        }) {
            body += "--b\r\nContent-Disposition: form-data; name=\"" + field + "\r\n";
        }
        String confirm = multipart("/report/ics?lang=en", body + "--b--\r\n").body();
        assertThat(confirm).contains("log.txt (13 B)");

        Map<String, String> form = confirmed(confirm);
        HttpResponse<String> answer = post(form);
        Messages.Message stored = messages.byNumber(number(answer)).orElseThrow();
        assertThat(new String(raw.open(stored.id()).readAllBytes(), StandardCharsets.UTF_8))
                .contains("log.txt", "line of a log");
        assertThat(number(post(form))).as("sent again with the back button").isEqualTo(number(answer));
        assertThat(jdbc.queryForObject(
                        "select count(*) from intake.enclosure where form = ?::uuid", Integer.class, token))
                .as("files kept once they were sent")
                .isZero();
    }

    @Test
    void asksForTheFilesAnewWhereTheFormWasConfirmedAfterTheirHour() throws Exception {
        String token = UUID.randomUUID().toString();
        String body = "";
        for (String field : new String[] {
            "email\"\r\n\r\nlate@example.jp",
            "token\"\r\n\r\n" + token,
            "description\"\r\n\r\nsee the file",
            "files\"; filename=\"late.txt\"\r\nContent-Type: text/plain\r\n\r\nline of a log"
        }) {
            body += "--b\r\nContent-Disposition: form-data; name=\"" + field + "\r\n";
        }
        Map<String, String> form =
                confirmed(multipart("/report?lang=en", body + "--b--\r\n").body());
        jdbc.update("update intake.enclosure set at = at - interval '2 hours' where form = ?::uuid", token);

        HttpResponse<String> answer = post(form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("deleted after an hour", "see the file");
        assertThat(jdbc.queryForObject(
                        "select count(*) from intake.message where submission like ? || '%'", Integer.class, token))
                .isZero();
    }

    @Test
    void letsNobodyWriteAHeaderOfHisOwn() throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("name", "x\r\nBcc: victim@example.org");
        form.put("organization", "y\nX-Header: 1");
        form.put("email", "a@example.jp\r\nBcc: victim@example.org");

        assertThat(post(form).body()).contains("This is not an e-mail address");

        form.put("email", "a@example.jp");
        Messages.Message stored = messages.byNumber(number(post(form))).orElseThrow();
        assertThat(new String(raw.open(stored.id()).readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContainPattern("(?m)^(Bcc|X-Header):");
    }

    @Test
    void acknowledgesOnceAnHourWithNothingOfTheText() throws Exception {
        Map<String, String> form = new HashMap<>(REPORT);
        form.put("email", "once@example.jp");
        form.put("description", "first");
        String number = number(post(form));
        form.put("description", "second");
        post(form);

        var mails = jdbc.queryForList(
                "select convert_from(raw, 'UTF8') from post.outgoing where 'once@example.jp' = any(recipients)",
                String.class);
        assertThat(mails)
                .singleElement()
                .asString()
                .contains("ORG#" + number, "Auto-Submitted: auto-replied")
                .doesNotContain("bank-login", "first");
    }

    private long acknowledgements() {
        return jdbc.queryForObject("select count(*) from post.outgoing", Long.class);
    }

    private long stored() {
        return jdbc.queryForObject("select count(*) from intake.message", Long.class);
    }

    private HttpResponse<String> multipart(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(at("/report?lang=en"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a browser sends when the button of the confirmation is pressed. */
    private static Map<String, String> confirmed(String page) {
        Map<String, String> form = new HashMap<>(Map.of("act", "send"));
        Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
                .matcher(page)
                .results()
                .forEach(field -> form.put(field.group(1), field.group(2)));
        return form;
    }

    private static String number(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/(\\d{8})/.*", "$1");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path);
    }
}
