package org.chosei.core.report.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Passage.Role;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;
import org.chosei.core.report.words.Words;

/** Tells the voices in a part's text apart: the reporter, what is quoted or passed on, signature. Logs are told later, line by line. */
public final class PassageSplitter {
    private static final PhraseBook PHRASES = PhraseBook.of(PassageSplitter.class);
    private static final int LONGEST_SIGNATURE = 28;
    private static final Phrase FORWARDED = PHRASES.phrase("forwarded");
    private static final Phrase ANSWERED = PHRASES.phrase("answered");
    private static final Phrase SUBJECT = Phrase.ofAnyCase("^(?:subject|件名)\\s{0,3}[:：]");

    /** One of these stands in everything that {@link #FORWARDED} and {@link #ANSWERED} find. */
    private static final Words INTRODUCING = Words.of(
            "message",
            "forwarded",
            "転送",
            "受信したメール",
            "メール本文",
            "nachricht",
            "mensaje",
            "messaggio",
            "メッセージ",
            "wrote:",
            "のメール",
            "書きました");

    /** How a quotation begins that was ours, whoever wrote it down. */
    private static final Phrase OURS = PHRASES.phrase("ours");

    private static final Phrase MAIL_HEADER = PHRASES.phrase("mail-header");
    private final Letter.Part part;
    private final String[] lines;
    private final Role[] roles;

    private PassageSplitter(Letter.Part part, boolean answersUs) {
        this.part = part;
        this.lines = JsonObjects.onOneLine(part.text())
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n", -1);
        this.roles = new Role[lines.length];
        tellVoices(answersUs);
        tellSignature();
    }

    /** @param answersUs whether what is quoted is a notice of ours; otherwise it is something passed on */
    public static List<Passage> split(Letter.Part part, boolean answersUs) {
        return new PassageSplitter(part, answersUs).passages();
    }

    private void tellVoices(boolean answersUs) {
        Role voice = switch (part.kind()) {
            case FORWARDED -> Role.FORWARDED;
            case ATTACHED_TEXT -> Role.ATTACHMENT;
            default -> Role.SAID;
        };
        Role other = answersUs ? Role.QUOTED : Role.FORWARDED;
        boolean quoted = false;
        boolean ours = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (voice != Role.QUOTED
                    && line.length() < 200
                    && voice != Role.FORWARDED
                    && (mayIntroduce(line) || startsFrom(line))) {
                if (FORWARDED.standsIn(line) && headersFollow(i) || beginsPastedMail(i)) {
                    voice = Role.FORWARDED;
                } else if (ANSWERED.standsIn(line)
                        && (line.contains("wrote") || line.contains("書きました") || headersFollow(i) || answersUs)) {
                    voice = line.startsWith("-") || headersFollow(i) ? other : voice;
                }
            }
            ours = isQuoted(line) && (quoted ? ours : OURS.standsIn(line));
            quoted = isQuoted(line);
            roles[i] = ours ? Role.QUOTED : quoted ? other : voice;
        }
    }

    private static boolean startsFrom(String line) {
        return line.regionMatches(true, 0, "from:", 0, 5) || line.startsWith("差出人");
    }

    /** A mail's sender and, below it, its subject: somebody pasted a mail without a line that says so. */
    private boolean beginsPastedMail(int line) {
        return startsFrom(lines[line])
                && lines[line].indexOf('@') >= 0
                && headersFollow(line - 1)
                && IntStream.range(line + 1, Math.min(lines.length, line + 6))
                        .anyMatch(i -> SUBJECT.standsIn(lines[i]));
    }

    /** Most lines hold none of the words that introduce another voice. */
    private static boolean mayIntroduce(String line) {
        return INTRODUCING.standIn(line);
    }

    private boolean headersFollow(int line) {
        int found = 0;
        for (int i = line + 1; i < Math.min(lines.length, line + 9); i++) {
            String text = lines[i].strip();
            found += text.length() < 400 && MAIL_HEADER.standsIn(text) ? 1 : 0;
        }
        return found >= 2;
    }

    private static boolean isQuoted(String line) {
        int start = 0;
        while (start < line.length() && start < 3 && line.charAt(start) == ' ') {
            start++;
        }
        return start < line.length()
                && (line.charAt(start) == '>'
                        || line.charAt(start) == '＞'
                        || line.charAt(start) == '|'
                                && line.startsWith("| ", start)
                                && line.indexOf('|', start + 1) < 0);
    }

    /** Looked for from the end, so that each line is the last word's beginning once. */
    private void tellSignature() {
        boolean[] own = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            own[i] = isOwn(i);
        }
        VisitingCard card = new VisitingCard(lines, own);
        for (int i = lines.length - 1; i >= 0; i--) {
            if (isOwn(i) && card.beginsAt(i)) {
                mark(i);
            }
        }
    }

    private boolean isOwn(int line) {
        return roles[line] == Role.SAID || roles[line] == Role.ATTACHMENT;
    }

    private void mark(int from) {
        int filled = 0;
        for (int i = from; i < lines.length && filled <= LONGEST_SIGNATURE && roles[i] != Role.SIGNATURE; i++) {
            if (isOwn(i)) {
                roles[i] = Role.SIGNATURE;
                filled += lines[i].isBlank() ? 0 : 1;
            }
        }
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.length; i++) {
            if (i == lines.length || roles[i] != roles[start]) {
                String text = String.join("\n", List.of(lines).subList(start, i));
                if (!text.isBlank()) {
                    passages.add(new Passage(part.number(), start, roles[start], text));
                }
                start = i;
            }
        }
        return passages;
    }
}
