package org.chosei.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chosei.core.figures.Quarter;
import org.chosei.core.publication.Language;
import org.chosei.server.ChoseiApplication;
import org.chosei.server.ServerTest;
import org.chosei.server.journal.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = ChoseiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
class PublishedPagesTest {
    private static final Actor ANALYST = Actor.person("analyst");

    @LocalServerPort
    int port;

    @Autowired
    Editions editions;

    @Test
    void showsAnEditionToThePublicOnceItIsPublished() throws Exception {
        Quarter quarter = Quarter.parse("2018Q4");
        editions.freeze(quarter, ANALYST);
        assertThat(get("/reports/2018Q4/ja/report.pdf").statusCode()).isEqualTo(404);
        editions.publish(quarter, ANALYST);
        HttpResponse<byte[]> pdf = get("/reports/2018Q4/ja/report.pdf");
        assertThat(pdf.body()).isEqualTo(editions.files(quarter, Language.JA).get("report.pdf"));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(get("/reports/2018Q4/en/tables/table1.csv").statusCode()).isEqualTo(200);
        assertThat(new String(get("/reports").body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("/reports/2018Q4/");
        assertThat(get("/reports/2018Q4").statusCode()).isEqualTo(302);
        assertThat(get("/reports/2018Q9").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
