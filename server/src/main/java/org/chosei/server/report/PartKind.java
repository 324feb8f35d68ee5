package org.chosei.server.report;

import java.util.Locale;
import java.util.Set;
import org.chosei.core.report.Letter.Kind;
import org.jspecify.annotations.Nullable;

/** What a part is to reading, by its type, its file's name and where it stands. */
record PartKind(Kind kind, boolean isMail, boolean isHtml) {
    private static final Set<String> TEXT_FILES =
            Set.of("txt", "log", "csv", "tsv", "json", "xml", "ioc", "md", "text");
    private static final Set<String> PICTURES = Set.of("pdf", "tif", "tiff");

    static PartKind of(
            String type, @Nullable String file, PartHeaders headers, boolean passedOn, @Nullable String within) {
        String ending =
                file == null ? "" : file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (type.equals("message/delivery-status") || type.equals("message/disposition-notification")) {
            return plain(Kind.DELIVERY_STATUS);
        }
        if (type.equals("message/rfc822") || type.equals("message/global") || ending.equals("eml")) {
            return new PartKind(Kind.FORWARDED, true, false);
        }
        if (isEncrypted(type, headers, ending)) {
            return plain(Kind.ENCRYPTED);
        }
        if (type.startsWith("text/html")) {
            return new PartKind(passedOn || headers.isAttachment() ? Kind.FORWARDED : Kind.BODY, false, true);
        }
        if (type.startsWith("text/")
                        && !type.equals("text/calendar")
                        && !type.equals("text/x-vcard")
                        && !type.equals("text/rfc822-headers")
                || type.equals("message/feedback-report")) {
            boolean attached = headers.isAttachment() || file != null || type.equals("message/feedback-report");
            return plain(passedOn ? Kind.FORWARDED : attached ? Kind.ATTACHED_TEXT : Kind.BODY);
        }
        if (TEXT_FILES.contains(ending)) {
            return plain(passedOn ? Kind.FORWARDED : Kind.ATTACHED_TEXT);
        }
        boolean shown = type.startsWith("image/") && headers.get("content-id").isEmpty()
                || PICTURES.contains(ending)
                || type.equals("application/pdf");
        return plain(shown && !passedOn ? Kind.PICTURE : Kind.OPAQUE);
    }

    private static boolean isEncrypted(String type, PartHeaders headers, String ending) {
        boolean enveloped = type.endsWith("pkcs7-mime")
                && !headers.get("content-type").toLowerCase(Locale.ROOT).contains("signed-data");
        return enveloped || type.equals("application/pgp-encrypted") || ending.equals("pgp") || ending.equals("gpg");
    }

    private static PartKind plain(Kind kind) {
        return new PartKind(kind, false, false);
    }
}
