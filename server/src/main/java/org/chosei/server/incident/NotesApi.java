package org.chosei.server.incident;

import org.chosei.core.account.Permission;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/incidents/ID/notes}: what somebody writes beside an incident. */
@RestController
@ConditionalOnWebApplication
class NotesApi {
    private final Incidents incidents;
    private final Notes notes;

    NotesApi(Incidents incidents, Notes notes) {
        this.incidents = incidents;
        this.notes = notes;
    }

    record Note(@Nullable String text) {}

    @Needs(Permission.DECIDE_INCIDENTS)
    @PostMapping("/api/v1/incidents/{id}/notes")
    DecisionsApi.Decided note(@PathVariable String id, @RequestBody Note note, Caller caller) {
        NotUnderstood.whenMissing(note.text(), "text", "what is to be remembered");
        Incident beside = incidents.byNumberOrId(id).orElseThrow(() -> NotFound.incident(id));
        return new DecisionsApi.Decided(notes.add(beside.id(), String.valueOf(note.text()), caller.actor()));
    }
}
