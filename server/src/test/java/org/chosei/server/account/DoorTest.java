package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chosei.core.account.Role;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The doors as a browser and a script meet them. */
@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
class DoorTest {
    private static final Actor SYSTEM = Actor.system("test");
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    FirstAdministrator first;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void letsTheFirstAdministratorInByTheLinkOnce() throws Exception {
        URI link = first.link(at("/")).orElseThrow();

        assertThat(post(link.getPath(), Map.of("shownName", "Ichiro", "password", "short", "again", "short"))
                        .body())
                .contains("12文字以上");
        HttpResponse<String> in =
                post(link.getPath(), Map.of("shownName", "Ichiro", "password", PASSWORD, "again", PASSWORD));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
        assertThat(get(link.getPath()).body()).contains("このリンクは使えません");
        assertThat(first.link(at("/"))).isEmpty();
    }

    @Test
    void refusesAWrongPasswordAndThenMakesTheNameWait() throws Exception {
        String secret =
                people.make("jiro", "Jiro", Role.HANDLER, Actor.system("test")).text();
        people.accept(new Secret(secret), "Jiro", PASSWORD);

        for (int i = 0; i < 8; i++) {
            assertThat(signIn("jiro", "wrong password")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith("?wrong");
        }
        assertThat(signIn("jiro", PASSWORD).headers().firstValue("Location").orElseThrow())
                .endsWith("?wait");
    }

    @Test
    void endsTheOtherSessionsOfAPersonWithANewPassword() throws Exception {
        UUID hanako = made("hanako", Role.HANDLER);
        signIn("hanako", PASSWORD);
        assertThat(get("/desk/incidents").statusCode()).isEqualTo(200);

        people.accept(people.invite(hanako, SYSTEM), "Hanako", "another horse battery");

        assertThat(get("/desk/incidents").statusCode()).isEqualTo(302);
        signIn("hanako", "another horse battery");
        assertThat(get("/desk/incidents").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsAnEnabledPersonOutUntilANewPasswordIsSet() throws Exception {
        UUID saburo = made("saburo", Role.HANDLER);
        signIn("saburo", PASSWORD);
        people.disable(saburo, SYSTEM);

        people.accept(people.enable(saburo, SYSTEM), "Saburo", "another horse battery");

        assertThat(get("/desk/incidents").statusCode()).isEqualTo(302);
        signIn("saburo", "another horse battery");
        assertThat(get("/desk/incidents").statusCode()).isEqualTo(200);
    }

    private UUID made(String name, Role role) {
        return people.accept(people.make(name, name, role, SYSTEM), name, PASSWORD)
                .orElseThrow()
                .id();
    }

    @Test
    void sendsStrictHeadersWithEveryPage() throws Exception {
        HttpResponse<String> page = get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().map())
                .containsKeys("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy");
        assertThat(page.body())
                .doesNotContain("<script>", "<style", " style=", " onclick=")
                .contains("/assets/chosei-");
    }

    @Test
    void speaksTheLanguageThatIsAskedForAndRemembersAChoice() throws Exception {
        assertThat(get("/sign-in", "Accept-Language", "en-GB,en;q=0.8").body()).contains(">Sign in<");
        assertThat(get("/sign-in?lang=ja", "Accept-Language", "en").body()).contains(">サインイン<");
        assertThat(get("/sign-in", "Accept-Language", "en").body()).contains(">サインイン<");
    }

    @Test
    void refusesAnUnknownTokenWithAProblem() throws Exception {
        HttpResponse<String> refused = get("/api/v1/nothing", "Authorization", "Bearer nonsense");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        String token = tokens.make("test", Role.HANDLER, Actor.system("test"));
        assertThat(get("/api/v1/nothing", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return post("/sign-in", Map.of("name", name, "password", password));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts with the token of the form that the same address shows. */
    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        Matcher token = CSRF.matcher(get(path).body());
        assertThat(token.find()).isTrue();
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(token.group(1))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
