package org.chosei.server.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Party;
import org.chosei.core.directory.PartyLine;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.ImportingParties;
import org.chosei.server.directory.Parties;
import org.chosei.server.incident.NotUnderstood;
import org.chosei.server.web.ArgumentsOfCallers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code /api/v1/parties}: the directory, as its screen shows and changes it. */
@RestController
@ArgumentsOfCallers
@ConditionalOnWebApplication
@RequestMapping("/api/v1/parties")
@Needs(Permission.EDIT_DIRECTORY)
class PartiesApi {
    private final Parties parties;
    private final EditingParties editing;
    private final ImportingParties importing;

    PartiesApi(Parties parties, EditingParties editing, ImportingParties importing) {
        this.parties = parties;
        this.editing = editing;
        this.importing = importing;
    }

    record Verified(@Nullable List<String> addresses) {}

    record Retired(String reason) {
        Retired {
            NotUnderstood.withoutReason(reason);
        }
    }

    @Needs(Permission.READ_DIRECTORY)
    @GetMapping
    List<Party> search(@RequestParam(defaultValue = "") String q) {
        return parties.search(q.strip());
    }

    @Needs(Permission.READ_DIRECTORY)
    @GetMapping("/{id}")
    Party one(@PathVariable UUID id) {
        return parties.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No party has the id '%s': wanted one of the list".formatted(id)));
    }

    /** Enters a party or changes the one of this role and name; the fields are the columns of the CSV, lists parted by a bar. */
    @PostMapping
    Party enter(@RequestBody Map<String, String> line, Caller caller) {
        Map<String, String> given = new HashMap<>(line);
        given.values().removeIf(value -> value == null);
        given.keySet().stream()
                .filter(field -> !PartyLine.COLUMNS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException(
                            "'%s' is no field of a party: wanted some of %s".formatted(field, PartyLine.COLUMNS));
                });
        return one(editing.enter(PartyLine.of(given), caller.actor()));
    }

    @PostMapping("/{id}/verify")
    Party verify(@PathVariable UUID id, @RequestBody Verified verified, Caller caller) {
        if (verified.addresses() == null) {
            throw new IllegalArgumentException("'addresses' is missing: wanted those that were looked up");
        }
        one(id);
        editing.verify(id, verified.addresses(), caller.actor());
        return one(id);
    }

    /** It is proposed and found no more; answers it as it was. */
    @PostMapping("/{id}/retire")
    Party retire(@PathVariable UUID id, @RequestBody Retired retired, Caller caller) {
        Party party = one(id);
        editing.retire(id, retired.reason(), caller.actor());
        return party;
    }

    /** What {@link ImportingParties.Outcome} tells, each reason in one line. */
    record Imported(int taken, List<WrongLine> refused) {
        record WrongLine(long number, boolean andAllAfter, String why) {}

        static Imported of(ImportingParties.Outcome outcome) {
            return new Imported(
                    outcome.taken(),
                    outcome.refused().stream()
                            .map(line -> new WrongLine(
                                    line.number(),
                                    line.andAllAfter(),
                                    String.valueOf(line.why().getMessage())))
                            .toList());
        }
    }

    /** A directory in CSV; the lines that are wrong are told and left out. */
    @PostMapping(path = "/import", consumes = "text/csv")
    Imported take(@RequestBody byte[] csv, Caller caller) throws IOException {
        return Imported.of(importing.take(csv, caller.actor()));
    }
}
