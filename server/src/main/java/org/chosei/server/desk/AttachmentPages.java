package org.chosei.server.desk;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.server.account.Needs;
import org.chosei.server.desk.Attachments.Attachment;
import org.chosei.server.intake.RawStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What came from outside, as bytes: always sandboxed, and a download unless we painted it ourselves (invariant 7). */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/outside/{message}")
@Needs(Permission.READ_REPORTS)
class AttachmentPages {
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Attachments attachments;
    private final RawStore raw;

    AttachmentPages(Attachments attachments, RawStore raw) {
        this.attachments = attachments;
        this.raw = raw;
    }

    @GetMapping("/{number}/pages/{page}")
    ResponseEntity<byte[]> picture(@PathVariable UUID message, @PathVariable int number, @PathVariable int page) {
        Attachment attachment = attachment(message, number);
        if (!attachment.isPicture() || page < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        byte[] png = Pictures.png(attachment.bytes(), attachment.mediaType(), page)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .headers(AttachmentPages::sandboxed)
                .contentType(MediaType.IMAGE_PNG)
                .body(png);
    }

    @GetMapping("/{number}")
    ResponseEntity<byte[]> file(@PathVariable UUID message, @PathVariable int number) {
        Attachment attachment = attachment(message, number);
        String name = attachment.name().isBlank() ? "attachment-" + number : attachment.name();
        return ResponseEntity.ok()
                .headers(AttachmentPages::sandboxed)
                .headers(headers -> headers.setContentDisposition(download(name)))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(attachment.bytes());
    }

    @GetMapping("/raw")
    ResponseEntity<InputStreamResource> original(@PathVariable UUID message) {
        InputStream in = raw.open(message);
        return ResponseEntity.ok()
                .headers(AttachmentPages::sandboxed)
                .headers(headers -> headers.setContentDisposition(download(message + ".eml")))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(in));
    }

    private Attachment attachment(UUID message, int number) {
        return attachments.find(message, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ContentDisposition download(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[\\p{Cntrl}/\\\\\"]", "_"), StandardCharsets.UTF_8)
                .build();
    }

    private static void sandboxed(HttpHeaders headers) {
        headers.set("Content-Security-Policy", SANDBOX);
        headers.set("X-Content-Type-Options", "nosniff");
    }
}
