package org.chosei.core.report.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.BrandOpinion.Source;
import org.chosei.core.report.Indicator;
import org.chosei.core.report.Passage;
import org.chosei.core.report.address.SharedHosts;
import org.chosei.core.report.brand.BrandSpotter;
import org.chosei.core.report.text.Spot;

/** What a report says about the brand that a phishing site imitates: by the page's title, the host, the words (rule 14). */
final class BrandOpinions {
    private static final int LOOKS_BACK = 6;
    private static final int ASKED = 10;
    private static final int LOOKED_AT = 200;
    private static final Pattern TITLE = Pattern.compile(
            "(?:ページタイトル|タイトル|title|page title|<title>)\\s{0,3}[:：=>「\"]\\s{0,3}(.{1,120})", Pattern.CASE_INSENSITIVE);

    private final Scene scene;
    private final Brands brands;
    private final BrandSpotter spotter;
    private final Map<Integer, Set<Brand>> named = new HashMap<>();
    private Optional<Brand> fallback = Optional.empty();
    private boolean fallbackKnown;

    BrandOpinions(Scene scene, Brands brands) {
        this.scene = scene;
        this.brands = brands;
        this.spotter = BrandSpotter.of(brands);
    }

    /** What the subject or the whole text names, asked once and only where a site needs it. */
    private Optional<Brand> fallback() {
        if (!fallbackKnown) {
            Optional<Brand> subject = only(spotter.inText(scene.subject()));
            fallback = subject.isPresent() ? subject : everywhere();
            fallbackKnown = true;
        }
        return fallback;
    }

    List<BrandOpinion> of(List<Candidate> mentions) {
        List<Candidate> site = mentions.subList(0, Math.min(ASKED, mentions.size()));
        List<BrandOpinion> opinions = new ArrayList<>();
        site.stream()
                .map(c -> title(c.statement()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(b -> opinions.add(new BrandOpinion(b.code(), Source.TITLE)));
        site.stream()
                .map(Candidate::spot)
                .map(this::host)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(b -> opinions.add(new BrandOpinion(b.code(), Source.HOST)));
        site.stream()
                .map(c -> text(c.statement()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(b -> opinions.add(new BrandOpinion(b.code(), Source.TEXT)));
        return opinions;
    }

    private Optional<Brand> host(Spot spot) {
        boolean lent = SharedHosts.shipped().tenant(spot.host(), spot.path()).isPresent();
        return spot.isAddress() || lent || brands.ownerOf(spot.host()).isPresent()
                ? Optional.empty()
                : spotter.inHost(spot.host());
    }

    /** A title told on the site's own line or up to two lines after it. */
    private Optional<Brand> title(int statement) {
        for (int i = statement; i < Math.min(scene.statements().size(), statement + 3); i++) {
            Statement here = scene.statements().get(i);
            if (i > statement && here.sentence().spots().stream().anyMatch(Spot::isSite)) {
                return Optional.empty();
            }
            Matcher title = TITLE.matcher(here.sentence().text());
            if (title.find()) {
                return only(spotter.inText(title.group(1)));
            }
        }
        return Optional.empty();
    }

    /** The one brand that is named nearest: in the sentence, before it, in the text after it, in the subject. */
    private Optional<Brand> text(int statement) {
        Optional<Brand> own = only(named(statement));
        if (own.isPresent()) {
            return own;
        }
        Optional<Brand> labelled = labelledAfter(statement);
        if (labelled.isPresent()) {
            return labelled;
        }
        int section = scene.statements().get(statement).section();
        for (int i = statement - 1; i >= Math.max(0, statement - LOOKS_BACK); i--) {
            Statement before = scene.statements().get(i);
            boolean another = !before.sentence().spots().isEmpty()
                    && before.section() == section
                    && sites(before)
                    && !sites(before, statement);
            Set<Brand> near = another ? Set.of() : named(i);
            if (!near.isEmpty()) {
                return only(near);
            }
        }
        return fallback();
    }

    /** In a list of records that each begin with the site, the field below it that names a brand. */
    private Optional<Brand> labelledAfter(int statement) {
        for (int i = statement + 1; i < Math.min(scene.statements().size(), statement + 1 + LOOKS_BACK); i++) {
            Statement after = scene.statements().get(i);
            if (sites(after)) {
                return Optional.empty();
            }
            String label = after.sentence().label();
            Set<Brand> brands = label.isEmpty() ? Set.of() : named(i);
            if (!brands.isEmpty()) {
                return leads(label, statement) ? Optional.empty() : only(brands);
            }
        }
        return Optional.empty();
    }

    /** Whether a field of that name stands before the first site, so that records begin with it. */
    private boolean leads(String label, int statement) {
        for (int i = 0; i <= statement && !sites(scene.statements().get(i)); i++) {
            if (scene.statements().get(i).sentence().label().equals(label)) {
                return true;
            }
        }
        return false;
    }

    /** Where the whole text names a single brand, it is meant. */
    private Optional<Brand> everywhere() {
        Set<Brand> everywhere = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(LOOKED_AT, scene.statements().size()); i++) {
            Statement statement = scene.statements().get(i);
            if (!sites(statement) && statement.sentence().role() != Passage.Role.SIGNATURE) {
                everywhere.addAll(named(i));
            }
        }
        return only(everywhere);
    }

    private Set<Brand> named(int statement) {
        return named.computeIfAbsent(
                statement, number -> spotter.inText(words(scene.statements().get(number))));
    }

    private boolean sites(Statement statement) {
        return statement.sentence().spots().stream().anyMatch(spot -> spot.isSite() && !isName(spot));
    }

    /** Whether a sentence before leads to this one although it names a site itself, as a genuine one. */
    private boolean sites(Statement before, int statement) {
        return before.sentence().text().length()
                        > 20
                                + before.sentence().spots().stream()
                                        .mapToInt(s -> s.end() - s.start())
                                        .sum()
                && !scene.statements().get(statement).equals(before);
    }

    /** The statement without its indicators, whose labels are no names, but with names that are written like a host. */
    private String words(Statement statement) {
        StringBuilder text = new StringBuilder(statement.sentence().text());
        for (Spot spot : statement.sentence().spots()) {
            if (isName(spot)) {
                continue;
            }
            for (int i = spot.start(); i < Math.min(spot.end(), text.length()); i++) {
                text.setCharAt(i, '_');
            }
        }
        return text.toString();
    }

    private boolean isName(Spot spot) {
        return spot.type() == Indicator.Type.DOMAIN
                && brands.ownerOf(spot.host())
                        .filter(owner -> owner.nameEn().equalsIgnoreCase(spot.host())
                                || owner.nameJa().equalsIgnoreCase(spot.host()))
                        .isPresent();
    }

    private static Optional<Brand> only(Set<Brand> brands) {
        return brands.size() == 1 ? Optional.of(brands.iterator().next()) : Optional.empty();
    }
}
