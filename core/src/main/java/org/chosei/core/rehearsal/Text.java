package org.chosei.core.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chosei.core.rehearsal.Template.Layout;

/**
 * A message's words, before they become bytes.
 *
 * @param from who writes
 * @param charset in which the mail is written
 * @param sections what stands beside the body: {@code attachment:NAME}, or a form's field
 */
public record Text(
        String template,
        String language,
        String name,
        String organization,
        String from,
        String subject,
        String charset,
        Layout layout,
        String body,
        Map<String, String> sections) {
    private static final String ATTACHMENT = "attachment:";

    public Text {
        sections = Map.copyOf(sections);
    }

    public boolean isHtml() {
        return layout == Layout.HTML;
    }

    /** The lines of a form's field; none when the reporter left it out. */
    public List<String> field(String name) {
        return sections.getOrDefault(name, "").lines().toList();
    }

    /** Attached files' texts by their names. */
    public Map<String, String> attachments() {
        return sections.entrySet().stream()
                .filter(section -> section.getKey().startsWith(ATTACHMENT))
                .collect(Collectors.toMap(
                        section -> section.getKey().substring(ATTACHMENT.length()), Map.Entry::getValue));
    }
}
