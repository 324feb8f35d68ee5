package org.chosei.server.desk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.ImportingParties;
import org.chosei.server.directory.Parties;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The directory of parties that can be asked. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/parties")
@Needs(Permission.EDIT_DIRECTORY)
class PartyPages {
    private static final String PAGE = "redirect:/desk/parties";

    private final Parties parties;
    private final EditingParties editing;
    private final ImportingParties importing;

    PartyPages(Parties parties, EditingParties editing, ImportingParties importing) {
        this.parties = parties;
        this.editing = editing;
        this.importing = importing;
    }

    /** @param party the one whose entry the form holds, to be changed */
    @Needs(Permission.READ_DIRECTORY)
    @GetMapping
    String parties(@RequestParam(defaultValue = "") String word, @RequestParam Optional<UUID> party, Model model) {
        model.addAttribute("word", word);
        model.addAttribute("parties", parties.search(word.strip()));
        model.addAttribute("party", party.flatMap(parties::find).orElse(null));
        model.addAttribute("roles", PartyRole.values());
        return "desk/parties";
    }

    /** One party as a line of the CSV would give it; its role and name decide which party it is. */
    @PostMapping
    String enter(@RequestParam Map<String, String> line, Actor actor, Form form) {
        form.carryOutForGood("desk.saved", () -> editing.enter(PartyLine.of(line), actor));
        return PAGE;
    }

    @PostMapping("/{id}/verify")
    String verify(@PathVariable UUID id, @RequestParam String address, Actor actor, Form form) {
        form.carryOutForGood("desk.done.verified", () -> editing.verify(id, List.of(address), actor));
        return PAGE;
    }

    @PostMapping("/{id}/retire")
    String retire(@PathVariable UUID id, @RequestParam String reason, Actor actor, Form form) {
        form.carryOutForGood("desk.done.retired", () -> editing.retire(id, reason, actor));
        return PAGE;
    }

    /** What is right is taken; the lines that are not are told with their number and the reason, and stay in the field. */
    @PostMapping("/import")
    String take(
            @RequestParam(defaultValue = "") String csv,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Form form) {
        form.attempt(() -> {
            ImportingParties.Outcome outcome = taken(file.map(PartyPages::bytes).orElse(new byte[0]), csv, actor);
            if (outcome.refused().isEmpty()) {
                form.tell(form.text("desk.done.imported", outcome.taken()), List.of());
            } else {
                form.refusePartly(
                        form.text(
                                "desk.imported.partly",
                                outcome.taken(),
                                outcome.refused().size()),
                        outcome.refused().stream()
                                .map(line -> form.text("directory.refused.line", line.number(), form.why(line.why())))
                                .collect(Collectors.joining("\n")));
            }
        });
        return PAGE;
    }

    private ImportingParties.Outcome taken(byte[] uploaded, String typed, Actor actor) {
        try {
            return uploaded.length == 0
                    ? importing.take(new StringReader(typed), actor)
                    : importing.take(uploaded, actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
