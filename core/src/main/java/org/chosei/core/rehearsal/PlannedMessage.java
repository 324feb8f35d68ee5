package org.chosei.core.rehearsal;

import java.time.Instant;
import java.util.List;
import org.chosei.core.intake.Channel;
import org.chosei.core.intake.Disposition;

/**
 * One message that reaches the desk.
 *
 * @param at when our border takes it
 * @param disposition what a careful person makes of it
 * @param incidents what it speaks of; empty for what is no report
 */
public record PlannedMessage(
        int number,
        Instant at,
        Channel channel,
        Disposition disposition,
        List<PlannedIncident> incidents,
        Text text,
        boolean deliveredTwice) {

    public PlannedMessage {
        incidents = List.copyOf(incidents);
    }

    PlannedMessage twice() {
        return new PlannedMessage(number, at, channel, disposition, incidents, text, true);
    }
}
