package org.chosei.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.chosei.server.journal.Ids;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What came in is decided, typed from its picture, entered by hand and asked back about. */
@DeskTest
class MessagesAreDecidedTest {
    @Autowired
    House house;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void showsEveryPageOfAFaxAndReadsWhatIsTyped(String language) throws IOException {
        UUID fax = house.mail(fax(3));
        String host = "typed-%s.test".formatted(language);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/%s?view=UNREADABLE".formatted(fax));
            assertThat(desk.page().locator(".fax img").count()).isEqualTo(3);
            desk.page().locator(".fax img").last().scrollIntoViewIfNeeded();
            assertThat((int) desk.page()
                            .locator(".fax img")
                            .last()
                            .evaluate("async image => { await image.decode(); return image.naturalWidth }"))
                    .isPositive();
            desk.picture("fax");

            desk.fill("#text", "フィッシングサイトを見つけました。 http://%s/login".formatted(host));
            desk.click("form[action$='/text'] button");
            house.settle();

            desk.isDone(house.text(language, "desk.done.typed"));
            assertThat(desk.text(".side")).contains(house.text(language, "category.PHISHING"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void changesADispositionAndTakesItBack(String language) {
        String host = "disposed-%s.test".formatted(language);
        UUID report = house.report(host);
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/%s?view=DONE".formatted(report)).press("n");
            desk.select("#disposition", "SPAM").fill("#reason", "advertising");
            desk.click("details[data-key=n] form button");
            desk.isDone(house.text(language, "disposition.SPAM"));
            desk.press("z");
            desk.isDone(house.text(language, "desk.done.undone"));

            desk.open("/desk/reports/" + report);
            assertThat(desk.text(".paper header")).contains(house.text(language, "disposition.REPORT"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void entersACallAndKeepsWhatWasTypedWhenItIsRefused(String language) {
        try (Desk desk = house.desk(language)) {
            desk.open("/desk").press("Shift+N");
            desk.page().waitForURL("**/desk/enter");
            desk.fill("#receivedAt", "2026-11-20T09:08:07")
                    .fill("#email", "no address")
                    .fill("#addresses", "http://called-%s.test/".formatted(language))
                    .fill("#description", "フィッシングサイトがあるとの電話。");
            desk.picture("enter").click("main form button");
            desk.isRefused("no address");
            assertThat(desk.page().inputValue("#description")).contains("電話");
            assertThat(desk.page().inputValue("#receivedAt")).isEqualTo("2026-11-20T09:08:07");

            desk.fill("#receivedAt", "2099-01-01T00:00:01").fill("#email", "caller@company.example");
            desk.click("main form button");
            desk.isRefused("2099-01-01");

            desk.fill("#receivedAt", "2026-11-20T09:08:07").click("main form button");
            assertThat(desk.text(".paper header")).contains("2026-11-20 09:08", house.text(language, "channel.PHONE"));
        }
        house.settle();
        assertThat(house.incident("called-%s.test".formatted(language)).reports())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksTheReporterBackInHisLanguage(String language) throws Exception {
        UUID report = house.report("back-%s.test".formatted(language));
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/" + report).press("q");
            desk.fill("#question", "Which telephone showed it? " + language).select("#language", language);
            desk.click("form[action$='/question'] button");
            desk.page().waitForURL("**/desk/requests/*");
            assertThat(desk.text("h1")).isEqualTo(house.text(language, "mailkind.QUESTION"));
            desk.press("Control+Enter");
            desk.isDone(house.text(language, "desk.done.approved"));
        }
        assertThat((String) house.sentTo("reporter@company.example").getContent())
                .contains("Which telephone showed it? " + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksNobodyBackWhoLeftNoAddress(String language) {
        UUID unsigned = house.mail("""
                To: info@nicc.example
                Subject: unsigned %1$s
                Message-ID: <%2$s@company.example>

                http://unsigned-%1$s.test/signin
                """.formatted(language, Ids.next()));
        UUID ours = house.mail("""
                From: NICC <INFO@nicc.example>
                Subject: ours %1$s
                Message-ID: <%2$s@company.example>

                http://ours-%1$s.test/signin
                """.formatted(language, Ids.next()));
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/" + unsigned).press("q");
            assertThat(desk.text("details[data-key=q]"))
                    .contains(house.text(language, "coordination.refused.no-address"));
            assertThat(desk.page().locator("#question").count()).isZero();

            desk.open("/desk/reports/" + ours).press("q").fill("#question", "?");
            desk.click("form[action$='/question'] button");
            desk.isRefused(house.text(language, "coordination.refused.no-address"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void keepsWhatWasTypedApartFromTheOriginalWithWhoTypedIt(String language) throws IOException {
        UUID fax = house.mail(fax(1));
        try (Desk desk = house.desk(language)) {
            desk.open("/desk/reports/" + fax).press("t"); // it stands open already
            assertThat((String) desk.page().evaluate("document.activeElement.id"))
                    .isEqualTo("text");
            desk.fill("#text", "http://apart-%s.test/login".formatted(language));
            desk.press("Control+Enter").isDone(house.text(language, "desk.done.typed"));
            assertThat(desk.text(".typed")).contains("apart-%s[.]test".formatted(language), "当番A1");
            assertThat(desk.page().locator(".msg > section:not(.typed)").count())
                    .isZero();
            desk.picture("typed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void saysThatAFaxCannotBeOpenedAndLeavesItAmongTheUnreadable(String language) {
        UUID fax = house.mail("""
                Subject: FAX
                Message-ID: <%s@gateway.example>
                MIME-Version: 1.0
                Content-Type: application/octet-stream; name="broken.tif"
                Content-Disposition: attachment; filename="broken.tif"

                this is no picture
                """.formatted(Ids.next()));
        try (Desk desk = house.desk(language)) {
            desk.open("/desk?view=UNREADABLE").page().waitForSelector(".queue a[href*='%s']".formatted(fax));
            desk.open("/desk/reports/%s?view=UNREADABLE".formatted(fax)).picture("broken");
            assertThat(desk.text(".msg")).contains(house.text(language, "desk.broken-page", "broken.tif"));
            assertThat(desk.text(".side")).contains("DI-NO-PICTURE");
            assertThat(desk.text(".keys")).doesNotContain(house.text(language, "desk.key.request"));
        }
    }

    /** A mail with a picture of several pages, as a fax server sends it. */
    private static String fax(int pages) throws IOException {
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(tiff)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int page = 0; page < pages; page++) {
                writer.writeToSequence(new IIOImage(sheet(page + 1), null, null), null);
            }
            writer.endWriteSequence();
        }
        return """
                From: fax@gateway.example
                Subject: FAX
                Message-ID: <%s@gateway.example>
                MIME-Version: 1.0
                Content-Type: image/tiff; name="fax.tif"
                Content-Disposition: attachment; filename="fax.tif"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(
                Ids.next(),
                Base64.getMimeEncoder().encodeToString(tiff.toByteArray()).replace("\r", ""));
    }

    private static BufferedImage sheet(int number) {
        BufferedImage sheet = new BufferedImage(600, 840, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        pen.drawString("FAX  %d / 3".formatted(number), 60, 90);
        pen.drawString("Phishing site: http://login.fax.test/", 60, 160);
        pen.dispose();
        return sheet;
    }
}
