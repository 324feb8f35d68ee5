package org.chosei.core.report.disposition;

import java.util.List;
import java.util.Optional;
import org.chosei.core.intake.Disposition;
import org.chosei.core.report.Letter;

/** What a machine cannot read, or what holds nothing to be read. */
final class UnreadMail {
    private final Facts facts;

    UnreadMail(Facts facts) {
        this.facts = facts;
    }

    /** Whether a part may say more than what was found in the others. */
    Optional<Ruling> closed() {
        if (!facts.findings().isEmpty()) {
            return Optional.empty();
        }
        if (has(Letter.Kind.ENCRYPTED)) {
            return Ruling.fits(Disposition.PENDING, "DI-ENCRYPTED", "暗号化されていて読めない", "Encrypted and cannot be read");
        }
        if (isBrokenPicture() && !facts.hasCategory(true)) {
            return Ruling.fits(
                    Disposition.UNREADABLE,
                    "DI-NO-PICTURE",
                    "FAX か画像とあるファイルが壊れているか、TIFF・PDF・画像ではなく、開けない",
                    "A file that should be a FAX or picture is broken or no TIFF, PDF or image and cannot be opened");
        }
        if (has(Letter.Kind.PICTURE) && !facts.hasCategory(true)) {
            return Ruling.fits(
                    Disposition.PENDING,
                    "DI-PICTURE",
                    "画像か FAX で、人が読む必要がある",
                    "A picture or FAX that a person has to read");
        }
        return Optional.empty();
    }

    /** Whether there is no text at all. */
    Optional<Ruling> empty() {
        Letter letter = facts.letter();
        if (letter.parts().stream().anyMatch(p -> p.isText() && !p.text().isBlank())) {
            return Optional.empty();
        }
        return letter.parts().stream().anyMatch(p -> p.problem() != null)
                ? Ruling.fits(Disposition.UNREADABLE, "DI-BROKEN", "読める部分がない", "No part of it can be read")
                : Ruling.fits(
                        letter.parts().isEmpty() ? Disposition.UNREADABLE : Disposition.PENDING,
                        "DI-EMPTY",
                        "本文がない",
                        "It holds no text");
    }

    /** Whether all that it shows is pictures, and none of them can be opened. */
    private boolean isBrokenPicture() {
        List<Letter.Part> parts = facts.letter().parts();
        return has(Letter.Kind.PICTURE)
                && parts.stream().noneMatch(p -> p.isText() && !p.text().isBlank())
                && parts.stream().filter(p -> p.kind() == Letter.Kind.PICTURE).allMatch(p -> p.problem() != null);
    }

    private boolean has(Letter.Kind kind) {
        return facts.letter().parts().stream().anyMatch(p -> p.kind() == kind);
    }
}
