package org.chosei.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/** Because a forgotten check is an open door: every handler says what it needs, and what needs nothing is listed here by name. */
class HandlersDeclareTheirPermissionTest {
    /** What everybody may do. A line more is a decision, not a chore. */
    private static final List<String> PUBLIC = List.of(
            "account.SignInPages.signIn",
            "account.SignInPages.welcome",
            "account.SignInPages.choosePassword",
            "intake.FormPages.form",
            "intake.FormPages.report",
            "intake.FormPages.tooLarge",
            "intake.StatusPages.status",
            "publication.HomePage.home",
            "publication.PublishedPages.list",
            "publication.PublishedPages.edition",
            "publication.PublishedPages.file");

    private static final JavaClasses SERVER =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.chosei.server");

    @Test
    void everyHandlerNamesAPermissionOrIsPublic() {
        assertThat(handlers()
                        .filter(method -> !method.isAnnotatedWith(Needs.class)
                                && !method.getOwner().isAnnotatedWith(Needs.class))
                        .filter(method -> !method.isAnnotatedWith(Public.class))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void whatIsPublicIsListed() {
        assertThat(handlers()
                        .filter(method -> method.isAnnotatedWith(Public.class))
                        .map(method -> method.getFullName().replaceAll("^org\\.chosei\\.server\\.|\\(.*", "")))
                .containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    private static Stream<JavaMethod> handlers() {
        return SERVER.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(RequestMapping.class)
                        || method.isMetaAnnotatedWith(DescribedPredicate.describe(
                                "a mapping", a -> a.getRawType().isEquivalentTo(RequestMapping.class))));
    }
}
