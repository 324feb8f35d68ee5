package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chosei.server.ServingTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@ServingTest
@TestPropertySource(properties = "chosei.proxy=native")
class BehindAProxyTest {
    @LocalServerPort
    int port;

    @Test
    void speaksOfTheAddressThatTheBrowserSeesAndKeepsTheCookieOffPlainHttp() throws Exception {
        HttpResponse<Void> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/desk".formatted(port)))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "desk.csirt.example")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(page.headers().firstValue("Location")).contains("https://desk.csirt.example/sign-in");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
    }
}
