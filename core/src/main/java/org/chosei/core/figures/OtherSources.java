package org.chosei.core.figures;

import java.util.List;
import java.util.Map;
import org.chosei.core.intake.Channel;

/**
 * What came by telephone, API or feeds: it is no report in 「報告件数」 and has lines of its own (counting rules 5 and 6).
 *
 * @param messages by channel and month, those that assert an incident
 * @param incidents by month of their first message, those that no report speaks of
 */
public record OtherSources(Map<Channel, List<Long>> messages, List<Long> incidents) {

    public OtherSources {
        messages = Map.copyOf(messages);
        incidents = List.copyOf(incidents);
    }
}
