package org.chosei.server.desk;

import org.chosei.core.report.Category;
import org.chosei.core.report.Key;
import org.chosei.server.coordination.FollowUps;
import org.chosei.server.coordination.Mails.Asked;
import org.chosei.server.incident.Incident;
import org.chosei.server.web.Defanged;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists show it, with how many parties were asked about it.
 *
 * @param notNeeded whether a person judged that nobody has to be notified of it
 * @param due the first of its requests to be asked again, null where none waits for its party
 */
record IncidentRow(Incident incident, Asked asked, FollowUps.@Nullable Due due, boolean notNeeded) {

    /** The key as text that nobody opens by mistake; empty where only the report itself could be the key. */
    public String shownKey() {
        return shownKey(incident);
    }

    /** As {@link #shownKey()}, for a column that may be too narrow for it. */
    public KeyInList keyInList() {
        return shownKey().isEmpty() ? new KeyInList("", "") : KeyInList.of(incident.key());
    }

    static String shownKey(Incident incident) {
        return shownKey(incident.category(), incident.key());
    }

    static String shownKey(Category category, String key) {
        return new Key(category, key).isTheReport() ? "" : Defanged.text(key);
    }
}
