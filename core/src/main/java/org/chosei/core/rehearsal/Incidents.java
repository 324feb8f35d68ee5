package org.chosei.core.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chosei.core.directory.Brand;
import org.chosei.core.directory.Brands;
import org.chosei.core.directory.Origin;
import org.chosei.core.directory.Sector;
import org.chosei.core.report.Category;
import org.jspecify.annotations.Nullable;

/** Draws the matters of the quarter: as many as the scenario says of each category, month, brand, sector and port. */
final class Incidents {
    private static final int SHARE_OF_ADDRESSES = 65;

    private final Scenario scenario;
    private final Brands brands;
    private final Dice dice;
    private final Names names;
    private final List<PlannedIncident> incidents = new ArrayList<>();

    private Incidents(Scenario scenario, Brands brands, long seed) {
        this.scenario = scenario;
        this.brands = brands;
        this.dice = new Dice(seed, "incidents");
        this.names = new Names(new Dice(seed, "names"));
    }

    static List<PlannedIncident> draw(Scenario scenario, Brands brands, long seed) {
        return new Incidents(scenario, brands, seed).draw();
    }

    private List<PlannedIncident> draw() {
        Map<Origin, List<Brand>> imitated = new EnumMap<>(Origin.class);
        scenario.brands().forEach((origin, monthly) -> imitated.put(origin, imitated(origin, monthly.total())));
        PortDeal ports = PortDeal.of(scenario);
        for (int month = 0; month < scenario.months(); month++) {
            for (Category category : scenario.categories()) {
                int count = scenario.incidents(category).at(month);
                switch (category) {
                    case PHISHING -> phishing(month, imitated);
                    case SCAN -> scans(month, ports.deal(month, count));
                    default -> others(month, category, count);
                }
            }
        }
        return incidents;
    }

    /** The brands of all incidents of an origin, by the sectors' parts. */
    private List<Brand> imitated(Origin origin, int count) {
        if (origin == Origin.UNKNOWN || count == 0) {
            return List.of();
        }
        Map<Sector, Integer> sectors = scenario.sectors().getOrDefault(origin, Map.of());
        List<Brand> drawn = new ArrayList<>();
        for (Sector sector : Mix.deal(count, sectors, dice)) {
            List<Brand> choices = brands.all().stream()
                    .filter(brand -> brand.origin() == origin
                            && brand.sector() == sector
                            && !brand.domains().isEmpty())
                    .toList();
            if (choices.isEmpty()) {
                throw new ImpossibleScenario(
                        "sectors.%s: the table of brands has none of %s: wanted another sector", origin, sector);
            }
            // A few brands are imitated far more than the others: the lesser of two draws.
            drawn.add(choices.get(Math.min(dice.below(choices.size()), dice.below(choices.size()))));
        }
        if (drawn.size() != count) {
            throw new ImpossibleScenario(
                    "sectors.%s: %s has no part for %d incidents: wanted at least one above 0", origin, sectors, count);
        }
        return new ArrayList<>(drawn);
    }

    private void phishing(int month, Map<Origin, List<Brand>> imitated) {
        scenario.brands().forEach((origin, monthly) -> {
            for (int i = 0; i < monthly.at(month); i++) {
                Brand brand = origin == Origin.UNKNOWN
                        ? null
                        : Objects.requireNonNull(imitated.get(origin)).removeLast();
                String host = names.imitating(brand);
                site(month, Category.PHISHING, host, dice.oneOf(Wording.PATHS), brand);
            }
        });
    }

    private void scans(int month, List<List<String>> ports) {
        for (List<String> each : ports) {
            String source = names.scanner();
            add(month, Category.SCAN, source, source, source, null, each);
        }
    }

    private void others(int month, Category category, int count) {
        for (int i = 0; i < count; i++) {
            switch (category) {
                case WEB_DEFACEMENT -> site(month, category, names.ofBusiness(), "/", null);
                case MALWARE_SITE -> site(month, category, names.ofAttacker(), dice.oneOf(Wording.FILES), null);
                case DOS -> system(month, category, names.ofBusiness());
                case TARGETED_ATTACK -> system(month, category, names.ofAttacker());
                case ICS -> system(month, category, names.affected());
                default -> system(month, category, dice.chance(SHARE_OF_ADDRESSES) ? names.affected() : names.system());
            }
        }
    }

    private void site(int month, Category category, String host, String path, @Nullable Brand brand) {
        String scheme = dice.chance(70) ? "http://" : "https://";
        add(month, category, host, scheme + host + path, names.hosting(), brand, List.of());
    }

    private void system(int month, Category category, String host) {
        add(month, category, host, host, Character.isDigit(host.charAt(0)) ? host : names.hosting(), null, List.of());
    }

    private void add(
            int month,
            Category category,
            String host,
            String url,
            String address,
            @Nullable Brand brand,
            List<String> ports) {
        incidents.add(new PlannedIncident(incidents.size(), month, category, host, url, address, brand, ports));
    }
}
