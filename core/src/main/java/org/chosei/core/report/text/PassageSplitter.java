package org.chosei.core.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chosei.core.report.Letter;
import org.chosei.core.report.Passage;
import org.chosei.core.report.Passage.Role;

/** Tells the voices in a part's text apart: the reporter, what is quoted or passed on, signature. Logs are told later, line by line. */
public final class PassageSplitter {
    private static final int LONGEST_SIGNATURE = 14;
    private static final Pattern FORWARDED = Pattern.compile(
            "^[-_=*\\s]{0,40}(?:begin forwarded message|forwarded message|original message follows|転送メッセージ|転送された(?:メール|メッセージ)|forwarded by|(?:以下|ここから).{0,10}(?:転送|受信したメール|メール本文))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWERED = Pattern.compile(
            "^[-_=*\\s]{0,40}(?:original message|元のメッセージ|originalmessage)|^\\s{0,4}(?:on .{4,120} wrote:|.{4,120}(?:のメール|さんは書きました|書きました)[:：])\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_HEADER = Pattern.compile(
            "^(?:from|subject|date|sent|to|差出人|件名|日時|宛先|送信日時|return-path|received)\\s{0,3}[:：]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("^[-_=*~+#＝―─━ー・＊]{4,100}\\s*$");
    private static final Pattern CONTACT = Pattern.compile(
            "\\b(?:tel|fax|phone|mobile|e-?mail|mail|url|web|inc|ltd|co\\.|corp|gmbh)\\b|電話|〒|株式会社|有限会社|大学|部$|課$|室$|センター|@",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile(
            "^\\s{0,4}(?:(?:best|kind|warm|with)?\\s?regards|sincerely|yours|cheers|thanks|thank you|best)[^a-z]{0,3}$|^\\s{0,4}(?:敬具|草々|以上)[。、]?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final Letter.Part part;
    private final String[] lines;
    private final Role[] roles;

    private PassageSplitter(Letter.Part part, boolean answersUs) {
        this.part = part;
        this.lines = part.text().split("\\r\\n|\\r|\\n", -1);
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
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (voice != Role.QUOTED && line.length() < 200 && voice != Role.FORWARDED) {
                if (FORWARDED.matcher(line).find() && headersFollow(i)) {
                    voice = Role.FORWARDED;
                } else if (ANSWERED.matcher(line).find()
                        && (line.contains("wrote") || line.contains("書きました") || headersFollow(i) || answersUs)) {
                    voice = line.startsWith("-") || headersFollow(i) ? other : voice;
                }
            }
            roles[i] = isQuoted(line) ? other : voice;
        }
    }

    private boolean headersFollow(int line) {
        int found = 0;
        for (int i = line + 1; i < Math.min(lines.length, line + 9); i++) {
            String text = lines[i].strip();
            found += text.length() < 400 && MAIL_HEADER.matcher(text).find() ? 1 : 0;
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

    private void tellSignature() {
        for (int i = lines.length - 1; i >= 0; i--) {
            if (roles[i] == Role.SAID || roles[i] == Role.ATTACHMENT) {
                String line = lines[i].stripTrailing();
                if (line.equals("--") && (i > 0 || lines.length < 8)
                        || beginsBlock(i, line)
                        || CLOSING.matcher(shortened(line)).find() && tailIsContact(i + 1, false)) {
                    mark(i);
                }
            }
        }
    }

    private boolean beginsBlock(int line, String text) {
        return text.length() <= 100 && RULE.matcher(text).matches() && tailIsContact(line + 1, true);
    }

    private static String shortened(String line) {
        return line.length() > 60 ? "" : line;
    }

    /** Whether what follows to the end looks like a visiting card: short, with a way to reach somebody, nothing defanged. */
    private boolean tailIsContact(int from, boolean needsContact) {
        int filled = 0;
        boolean contact = !needsContact;
        for (int i = from; i < lines.length; i++) {
            String text = lines[i].strip();
            if (roles[i] == Role.QUOTED || roles[i] == Role.FORWARDED || text.isEmpty()) {
                continue;
            }
            String lower = shortenedTo(text).toLowerCase(Locale.ROOT);
            if (++filled > LONGEST_SIGNATURE
                    || lower.contains("hxxp")
                    || lower.contains("[.]")
                    || lower.contains("sshd[")
                    || text.length() > 120) {
                return false;
            }
            contact |= CONTACT.matcher(lower).find();
        }
        return contact && filled > 0;
    }

    private static String shortenedTo(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private void mark(int from) {
        int filled = 0;
        for (int i = from; i < lines.length && filled <= 2 * LONGEST_SIGNATURE; i++) {
            if (roles[i] == Role.SAID || roles[i] == Role.ATTACHMENT) {
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
