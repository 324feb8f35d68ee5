package org.chosei.core.publication;

import java.time.LocalDate;
import org.chosei.core.figures.Quarter;

/** Fields that name the edition itself: its quarter, its publisher. */
final class EditionFields {
    private final Edition edition;
    private final Wording wording;

    EditionFields(Edition edition) {
        this.edition = edition;
        this.wording = edition.wording();
    }

    String value(String name) {
        Publisher publisher = edition.publisher();
        Quarter quarter = edition.figures().quarter();
        LocalDate first = quarter.firstMonth().atDay(1);
        return switch (name) {
            case "period" -> wording.period(quarter);
            case "firstDay" -> wording.day(first);
            case "lastDay" -> wording.day(quarter.lastMonth().atEndOfMonth());
            case "publisher" -> publisher.name();
            case "shortName" -> publisher.shortName();
            case "mail" -> publisher.mail();
            case "phone" -> publisher.phone();
            case "fax" -> publisher.fax();
            case "web" -> publisher.web();
            case "webForm" -> page("report");
            case "icsForm" -> page("report/ics");
            case "publicKey" -> publisher.keyFingerprint().isEmpty() ? "" : page("keys/report.asc");
            case "encryption" ->
                publisher.keyFingerprint().isEmpty() ? "" : edition.words().get("encryption");
            case "keyFingerprint" -> publisher.keyFingerprint();
            case "mailingList" -> page("announce");
            case "number" -> edition.number();
            case "issued" -> wording.day(edition.issued());
            case "month1", "month2", "month3" -> wording.month(quarter.months().get(name.charAt(5) - '1'));
            default ->
                throw Fields.unknown(
                        name,
                        "period, firstDay, lastDay, publisher, shortName, mail, phone, fax, web, webForm, icsForm, publicKey, keyFingerprint, mailingList, number, issued or month1 to month3");
        };
    }

    /** A page below the publisher's site; empty where there is no site. */
    private String page(String path) {
        String web = edition.publisher().web();
        return web.isEmpty() ? "" : web + (web.endsWith("/") ? "" : "/") + path;
    }
}
