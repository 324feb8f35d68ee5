package org.chosei.server.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chosei.core.account.Refusal;
import org.chosei.core.coordination.LeakFound;
import org.chosei.core.publication.ProseRefused;
import org.chosei.server.command.CommandFailure;
import org.chosei.server.coordination.NoSuchCase;
import org.chosei.server.coordination.Unfit;
import org.chosei.server.incident.Refused;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.FlashMap;

/**
 * A form as a person sent it. The next page tells that its act is done, or why it was refused; then nothing has changed and what
 * was typed is kept.
 */
final class Form {
    private final String name;
    private final Map<String, String> typed;
    private final Locale locale;
    private final MessageSource texts;
    private final FlashMap next;

    Form(String name, Map<String, String> typed, Locale locale, MessageSource texts, FlashMap next) {
        this.name = name;
        this.typed = typed;
        this.locale = locale;
        this.texts = texts;
        this.next = next;
    }

    /** One decision. */
    interface Act {
        /** @return the journal entry that can be undone */
        long entry();
    }

    /** @param done name of the text that tells of it */
    boolean carryOut(String done, Act act) {
        return attempt(() -> tell(text(done), List.of(act.entry())));
    }

    /** For what cannot be undone. */
    boolean carryOutForGood(String done, Runnable act) {
        return attempt(() -> {
            act.run();
            tell(text(done), List.of());
        });
    }

    /** @param entries what one undo takes back */
    void tell(String text, List<Long> entries) {
        next.put(Done.NAME, new Done(text, entries));
    }

    void refuse(String reason) {
        Map<String, String> kept = new HashMap<>(typed);
        kept.remove("_csrf");
        next.put("refused", reason);
        next.put(Kept.NAME, new Kept(name, kept));
    }

    /** @param head what was done and how much was not, in place of the words that nothing was */
    void refusePartly(String head, String reason) {
        next.put("partly", head);
        refuse(reason);
    }

    /** @return whether it was not refused */
    boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (LeakFound
                | Refused
                | Unfit
                | NoSuchCase
                | CommandFailure
                | ProseRefused
                | IllegalArgumentException e) {
            refuse(why(e));
            return false;
        }
    }

    /** What the person is told of it. */
    String why(RuntimeException refused) {
        return switch (refused) {
            case LeakFound leak ->
                text("desk.refused.leak", leak.leaks().getFirst().value());
            case Refused decision -> decision.in(locale);
            case Refusal told -> text(told.text(), told.values().toArray());
            default -> String.valueOf(refused.getMessage());
        };
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
