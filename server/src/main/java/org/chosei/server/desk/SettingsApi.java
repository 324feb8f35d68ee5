package org.chosei.server.desk;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.chosei.core.account.Permission;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.post.Mailbox;
import org.chosei.server.account.Caller;
import org.chosei.server.account.Needs;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.directory.Organisation;
import org.chosei.server.directory.Organisations;
import org.chosei.server.web.ArgumentsOfCallers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/brands} and {@code /api/v1/organisation}: whom phishing imitates and who we are, as the settings' pages have it. */
@RestController
@ArgumentsOfCallers
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
class SettingsApi {
    private final BrandBook book;
    private final Organisations organisations;

    SettingsApi(BrandBook book, Organisations organisations) {
        this.book = book;
        this.organisations = organisations;
    }

    record NewBrand(
            @Nullable String nameJa,
            @Nullable String nameEn,
            @Nullable Collection<String> aliases,
            @Nullable Collection<String> domains,
            @Nullable Origin origin,
            @Nullable Sector sector) {

        Brand of(String code) {
            if (origin == null
                    || sector == null
                    || nameJa == null
                    || nameEn == null
                    || blank(nameJa)
                    || blank(nameEn)) {
                throw new IllegalArgumentException(
                        "Brand '%s' is not whole: wanted nameJa, nameEn, origin and sector".formatted(code));
            }
            return new Brand(code, nameJa.strip(), nameEn.strip(), list(aliases), list(domains), origin, sector)
                    .checked();
        }

        private static List<String> list(@Nullable Collection<String> given) {
            return given == null ? List.of() : List.copyOf(given);
        }
    }

    @Needs(Permission.READ_DIRECTORY)
    @GetMapping("/brands")
    Collection<Brand> brands() {
        return book.brands().all();
    }

    @Needs(Permission.EDIT_DIRECTORY)
    @PutMapping("/brands/{code}")
    Brand put(@PathVariable String code, @RequestBody NewBrand brand, Caller caller) {
        if (!code.matches(BrandPages.CODE)) {
            throw new IllegalArgumentException(
                    "'%s' is no code of a brand: wanted up to 40 small letters, digits and hyphens".formatted(code));
        }
        Brand entered = brand.of(code);
        book.put(entered, caller.actor());
        return entered;
    }

    @Needs(Permission.EDIT_SETTINGS)
    @GetMapping("/organisation")
    Organisation organisation() {
        return organisations.ours();
    }

    @Needs(Permission.EDIT_SETTINGS)
    @PutMapping("/organisation")
    Organisation change(@RequestBody Organisation to, Caller caller) {
        boolean whole = Stream.of(to.nameJa(), to.nameEn(), to.shortName(), to.mail(), to.prefix())
                .noneMatch(value -> blank(value) || value.chars().anyMatch(Character::isISOControl));
        if (!whole || !to.prefix().matches(OrganisationPages.PREFIX)) {
            throw new IllegalArgumentException(
                    "The organisation is not whole: wanted nameJa, nameEn, shortName, mail and a prefix of capital letters, as ORG");
        }
        Mailbox.of(to.mail());
        organisations.change(to, caller.actor());
        return organisations.ours();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
