package org.chosei.core.report.imitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.BrandOpinion;
import org.chosei.core.report.BrandOpinion.Source;
import org.chosei.core.report.address.SharedHosts;
import org.chosei.core.report.brand.BrandSpotter;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.jspecify.annotations.Nullable;

/** What a report says about the brand that a phishing site imitates: by the page's title, the host, the words (rule 14). */
public final class BrandOpinions {
    private static final int ASKED = 10;
    private static final Phrase TITLE = Phrase.ofAnyCase(
            "(?:タイトル|題名|画面名|ページ名|ページの題|画面の題|title|<title>)(?:\\s?(?:is|was|reads|says|bar says|は|が)){0,2}\\s{0,3}[:：=>「『\"]\\s{0,3}([^\n]{1,120})");

    private final Scene scene;
    private final Remarks remarks;
    private final Brands brands;
    private final BrandSpotter spotter;
    private final BrandsNearby nearby;

    public BrandOpinions(Scene scene, Remarks remarks, Brands brands) {
        this.scene = scene;
        this.remarks = remarks;
        this.brands = brands;
        this.spotter = BrandSpotter.of(brands);
        this.nearby = new BrandsNearby(scene, brands);
    }

    public List<BrandOpinion> of(List<Candidate> mentions) {
        List<Candidate> site = mentions.subList(0, Math.min(ASKED, mentions.size()));
        List<BrandOpinion> opinions = new ArrayList<>();
        site.stream()
                .map(c -> title(c.statement()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(b -> opinions.add(new BrandOpinion(b.code(), Source.TITLE)));
        Optional<Brand> told = pointedAt(site)
                .or(() -> site.stream()
                        .map(c -> nearby.of(c.statement(), lender(c.spot())))
                        .flatMap(Optional::stream)
                        .findFirst());
        site.stream()
                .map(Candidate::spot)
                .map(spot -> host(spot).filter(brand -> !isOverruled(spot, brand, told)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(b -> opinions.add(new BrandOpinion(b.code(), Source.HOST)));
        told.ifPresent(b -> opinions.add(new BrandOpinion(b.code(), Source.TEXT)));
        return opinions;
    }

    /** What words name that point at the site, 「2つ目は…の偽物」. */
    private Optional<Brand> pointedAt(List<Candidate> site) {
        Set<Brand> named = site.stream()
                .map(c -> c.spot().host())
                .distinct()
                .flatMap(host -> remarks.pointingAt(host).stream())
                .limit(ASKED)
                .flatMap(clause -> spotter.inText(clause).stream())
                .collect(Collectors.toSet());
        return only(named);
    }

    /** Whether the words name another brand than a host that merely looks like one. */
    private boolean isOverruled(Spot spot, Brand named, Optional<Brand> told) {
        return told.filter(brand -> !brand.equals(named)).isPresent() && spotter.isLoose(spot.host());
    }

    private static boolean isLent(Spot spot) {
        return SharedHosts.shipped().tenant(spot.host(), spot.path()).isPresent();
    }

    /** Whose host the site is a tenant of. */
    private @Nullable Brand lender(Spot spot) {
        return isLent(spot) ? brands.ownerOf(spot.host()).orElse(null) : null;
    }

    private Optional<Brand> host(Spot spot) {
        return spot.isAddress() || isLent(spot) || brands.ownerOf(spot.host()).isPresent()
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
            Matcher title = TITLE.firstIn(here.sentence().text());
            if (title != null) {
                return only(spotter.inText(title.group(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Brand> only(Set<Brand> brands) {
        return brands.size() == 1 ? Optional.of(brands.iterator().next()) : Optional.empty();
    }
}
