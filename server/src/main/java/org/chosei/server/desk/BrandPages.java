package org.chosei.server.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.journal.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of brands that phishing imitates. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/desk/settings/brands")
class BrandPages {
    static final String CODE = "[a-z0-9-]{1,40}";

    private final BrandBook book;

    BrandPages(BrandBook book) {
        this.book = book;
    }

    /** @param brand code of the one whose entry the form holds, to be changed */
    @Needs(Permission.READ_DIRECTORY)
    @GetMapping
    String brands(
            @RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String brand, Model model) {
        Collection<Brand> all = book.brands().all();
        model.addAttribute("word", word);
        model.addAttribute(
                "brands", all.stream().filter(each -> holds(each, word.strip())).toList());
        model.addAttribute(
                "brand",
                all.stream()
                        .filter(each -> each.code().equals(brand))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("origins", Origin.values());
        model.addAttribute("sectors", Sector.values());
        return "desk/brands";
    }

    @Needs(Permission.EDIT_DIRECTORY)
    @PostMapping
    String save(
            @RequestParam String code,
            @RequestParam String nameJa,
            @RequestParam String nameEn,
            @RequestParam String aliases,
            @RequestParam String domains,
            @RequestParam Origin origin,
            @RequestParam Sector sector,
            Actor actor,
            Form form) {
        if (!code.matches(CODE)) {
            form.refuse(form.text("desk.brand.bad-code", code));
        } else if (nameJa.isBlank() || nameEn.isBlank()) {
            form.refuse(form.text("desk.brand.nameless", code));
        } else {
            Brand brand = new Brand(code, nameJa.strip(), nameEn.strip(), list(aliases), list(domains), origin, sector);
            form.carryOutForGood("desk.saved", () -> book.put(brand.checked(), actor));
        }
        return "redirect:/desk/settings/brands";
    }

    private static boolean holds(Brand brand, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return List.of(brand.code(), brand.nameJa(), brand.nameEn(), String.join(" ", brand.domains())).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[,、|\\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
