package org.chosei.server.desk;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.PartyLine;
import org.chosei.core.directory.PartyRole;
import org.chosei.core.directory.Sector;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.directory.EditingParties;
import org.chosei.server.directory.ImportingParties;
import org.chosei.server.directory.Parties;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory: parties that can be asked, and brands that phishing imitates. */
@Controller
@ConditionalOnWebApplication
class DirectoryPages {
    private final Parties parties;
    private final EditingParties editing;
    private final ImportingParties importing;
    private final BrandBook brands;
    private final MessageSource texts;

    DirectoryPages(
            Parties parties,
            EditingParties editing,
            ImportingParties importing,
            BrandBook brands,
            MessageSource texts) {
        this.parties = parties;
        this.editing = editing;
        this.importing = importing;
        this.brands = brands;
        this.texts = texts;
    }

    @Needs(Permission.READ_DIRECTORY)
    @GetMapping("/desk/parties")
    String parties(@RequestParam(defaultValue = "") String word, Model model) {
        model.addAttribute("word", word);
        model.addAttribute("parties", parties.search(word.strip()));
        model.addAttribute("roles", PartyRole.values());
        return "desk/parties";
    }

    /** One party as a line of the CSV would give it; its names decide which party it is. */
    @Needs(Permission.EDIT_DIRECTORY)
    @PostMapping("/desk/parties")
    String enter(@RequestParam Map<String, String> line, Actor actor, Locale locale, RedirectAttributes next) {
        return after(next, locale, () -> editing.enter(PartyLine.of(line), actor));
    }

    @Needs(Permission.EDIT_DIRECTORY)
    @PostMapping("/desk/parties/import")
    String take(@RequestParam String csv, Actor actor, Locale locale, RedirectAttributes next) {
        return after(next, locale, () -> {
            List<String> refused = importing.take(new StringReader(csv), actor).refused();
            if (!refused.isEmpty()) {
                throw new IllegalArgumentException(String.join(" / ", refused));
            }
        });
    }

    @Needs(Permission.EDIT_DIRECTORY)
    @PostMapping("/desk/parties/{id}/retire")
    String retire(
            @PathVariable UUID id, @RequestParam String reason, Actor actor, Locale locale, RedirectAttributes next) {
        return after(next, locale, () -> editing.retire(id, reason, actor));
    }

    @Needs(Permission.READ_DIRECTORY)
    @GetMapping("/desk/settings/brands")
    String brands(Model model) {
        model.addAttribute("brands", brands.brands().all());
        model.addAttribute("origins", Origin.values());
        model.addAttribute("sectors", Sector.values());
        return "desk/brands";
    }

    @Needs(Permission.EDIT_DIRECTORY)
    @PostMapping("/desk/settings/brands")
    String brand(
            @RequestParam String code,
            @RequestParam String nameJa,
            @RequestParam String nameEn,
            @RequestParam String aliases,
            @RequestParam String domains,
            @RequestParam Origin origin,
            @RequestParam Sector sector,
            Actor actor) {
        if (code.matches("[a-z0-9-]{1,40}") && !nameJa.isBlank() && !nameEn.isBlank()) {
            brands.put(
                    new Brand(code, nameJa.strip(), nameEn.strip(), list(aliases), list(domains), origin, sector),
                    actor);
        }
        return "redirect:/desk/settings/brands#" + code.replaceAll("[^a-z0-9-]", "");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[,、|\\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Something done to the directory. */
    private interface Change {
        void make() throws IOException;
    }

    private String after(RedirectAttributes next, Locale locale, Change change) {
        try {
            change.make();
            next.addFlashAttribute(Done.NAME, new Done(texts.getMessage("desk.saved", null, locale), null));
        } catch (IllegalArgumentException | IOException e) {
            next.addFlashAttribute("refused", e.getMessage());
        }
        return "redirect:/desk/parties";
    }
}
