package org.chosei.core.report.scene;

import org.chosei.core.report.words.Phrase;

/** Lines of a mail's header that a reporter pasted: who relayed and signed it is no log and no finding. Lines are told in their order. */
final class MailHeaders {
    private static final Phrase FIELD = Phrase.ofAnyCase(
            "^[>\\s|]{0,6}(?:received|return-path|x-[a-z][\\w-]{1,50}|dkim-[\\w-]{1,40}|domainkey-[\\w-]{1,40}|arc-[\\w-]{1,40}|authentication-results|message-id|in-reply-to|references|delivered-to|delivery-date|envelope-to|mime-version|content-[\\w-]{1,40}|list-[\\w-]{1,40}|received-spf|thread-[\\w-]{1,40}|autocrypt|feedback-id|reply-to|errors-to|original-[\\w-]{1,40}|arrival-date|reporting-mta)\\s?:\\s");
    private boolean within;

    /** Whether the line is a header's field or goes on with one. */
    boolean holds(String line) {
        boolean indented = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
        within = FIELD.standsIn(line.length() > 80 ? line.substring(0, 80) : line) || within && indented;
        return within;
    }
}
