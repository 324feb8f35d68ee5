package org.chosei.server.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chosei.core.directory.Brand;
import org.chosei.server.account.People;
import org.chosei.server.account.Person;
import org.chosei.server.directory.BrandBook;
import org.springframework.stereotype.Component;

/** What stands behind codes and ids on a page: brands by their name in the reader's language, owners by the person. */
@Component
class Names {
    private final BrandBook brands;
    private final People people;

    Names(BrandBook brands, People people) {
        this.brands = brands;
        this.people = people;
    }

    Map<String, String> ofBrands(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return brands.brands().all().stream()
                .collect(Collectors.toMap(Brand::code, brand -> japanese ? brand.nameJa() : brand.nameEn()));
    }

    /** Whom an incident can be given to. */
    List<Person> ofThoseWhoMaySignIn() {
        return people.all().stream().filter(person -> !person.disabled()).toList();
    }

    Map<String, Person> ofPeople() {
        return people.all().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Function.identity()));
    }

    /** The name of whoever made an entry; its id where that is no person. */
    String ofPerson(String id) {
        Person person = ofPeople().get(id);
        return person == null ? id : person.shownName();
    }
}
