package org.chosei.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.chosei.server.intake.Submission.Attachment;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files that came with a form. */
final class UploadedFiles {
    private static final int LONGEST_NAME = 200;

    private UploadedFiles() {}

    static List<Attachment> of(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest multipart
                ? multipart.getFiles("files").stream()
                        .filter(file -> !file.isEmpty())
                        .map(UploadedFiles::attachment)
                        .toList()
                : List.of();
    }

    private static Attachment attachment(MultipartFile file) {
        try {
            return new Attachment(
                    name(Objects.requireNonNullElse(file.getOriginalFilename(), "")),
                    Objects.requireNonNullElse(file.getContentType(), "application/octet-stream"),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without folders and control characters: some browsers and every hostile sender give more than a name. */
    private static String name(String given) {
        String name = given.replaceAll("\\p{Cntrl}", "").replaceFirst("^.*[/\\\\]", "");
        return name.isBlank() ? "file" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
