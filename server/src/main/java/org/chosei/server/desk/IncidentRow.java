package org.chosei.server.desk;

import org.chosei.core.report.Key;
import org.chosei.server.coordination.Mails.Asked;
import org.chosei.server.incident.Incident;
import org.chosei.server.web.Defanged;

/** An incident as lists show it, with how many parties were asked about it. */
record IncidentRow(Incident incident, Asked asked) {

    /** The key as text that nobody opens by mistake; empty where only the report itself could be the key. */
    public String shownKey() {
        return shownKey(incident);
    }

    static String shownKey(Incident incident) {
        return new Key(incident.category(), incident.key()).isTheReport() ? "" : Defanged.text(incident.key());
    }
}
