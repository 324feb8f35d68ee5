package org.chosei.server.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chosei.core.coordination.Disclosure;
import org.chosei.core.coordination.Disclosure.Kind;
import org.chosei.core.coordination.DraftRequest;
import org.chosei.core.directory.Brands;
import org.chosei.core.report.Passage;
import org.chosei.server.directory.BrandBook;
import org.chosei.server.directory.Organisations;
import org.chosei.server.intake.Messages;
import org.chosei.server.intake.Reporters;
import org.chosei.server.intake.Reporters.Reporter;
import org.chosei.server.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What each draft must not give away: who sent the reports that its incidents rest on, and what was attacked (invariant 5). What
 * the request is about is no secret: the incidents' keys, and the brand that is imitated, who often reports it himself.
 */
@Component
class ReporterSecrets {
    private static final Set<Kind> IDENTITY = EnumSet.of(Kind.NAME, Kind.ORGANISATION, Kind.ADDRESS, Kind.HOST);
    private static final Set<Passage.Role> OWN_WORDS = EnumSet.of(Passage.Role.SAID, Passage.Role.ATTACHMENT);
    private static final Set<Kind> BEYOND_CONSENT = EnumSet.of(Kind.ADDRESS);
    /**
     * The reports that stand or ever stood in a request's incident or in one that it was merged into: a draft tells what was known
     * when it was written, whatever was merged, split or withdrawn since.
     */
    private static final String BEHIND = """
            with about as (
                select c.message as draft, r.incident
                from coordination.carried c join coordination.request r on r.id = c.request where c.message = any (?)),
            behind as (
                select distinct told.draft, s.message
                from (
                    select draft, incident from about
                    union
                    select about.draft, v.absorbed_into from about join incident.version v on v.incident = about.incident
                    where v.absorbed_into is not null) told
                join incident.assignment a on a.incident = told.incident
                join incident.sighting s on s.id = a.sighting)
            """;

    private final JdbcTemplate jdbc;
    private final Messages received;
    private final Reporters reporters;
    private final Reports reports;
    private final Organisations organisations;
    private final BrandBook brands;

    ReporterSecrets(
            JdbcTemplate jdbc,
            Messages received,
            Reporters reporters,
            Reports reports,
            Organisations organisations,
            BrandBook brands) {
        this.jdbc = jdbc;
        this.received = received;
        this.reporters = reporters;
        this.reports = reports;
        this.organisations = organisations;
        this.brands = brands;
    }

    /** By draft; a question to the reporter keeps nothing back. */
    Map<UUID, Disclosure> of(Collection<DraftRequest> drafts) {
        UUID[] ids = drafts.stream().map(DraftRequest::id).toArray(UUID[]::new);
        Map<UUID, KeptBack> kept = new HashMap<>();
        drafts.forEach(draft -> kept.put(draft.id(), new KeptBack()));
        allow(kept, ids);
        Map<UUID, List<KeptBack>> byReport = byReport(kept, ids);
        keepReporters(byReport);
        keepWords(byReport);
        keepVictims(kept, ids);
        Map<UUID, Disclosure> disclosures = new HashMap<>();
        kept.forEach((draft, one) -> disclosures.put(draft, one.disclosure()));
        return disclosures;
    }

    /** @throws Unfit when nothing tells what a draft must not give away, since no report is known behind it */
    void requireReports(Collection<DraftRequest> drafts) {
        UUID[] asking = drafts.stream()
                .filter(draft -> !draft.requests().isEmpty())
                .map(DraftRequest::id)
                .toArray(UUID[]::new);
        Set<UUID> known = Set.copyOf(
                jdbc.queryForList(BEHIND + "select distinct draft from behind", UUID.class, (Object) asking));
        drafts.stream()
                .filter(draft -> !draft.requests().isEmpty() && !known.contains(draft.id()))
                .findFirst()
                .ifPresent(draft -> {
                    throw Unfit.withoutReport(draft);
                });
    }

    private void allow(Map<UUID, KeptBack> kept, UUID[] ids) {
        Brands book = brands.brands();
        jdbc.query(
                """
                select c.message, v.keys, v.brand from coordination.carried c join coordination.request r on r.id = c.request
                join incident.part p on p.part = r.incident
                join incident.version v on v.incident in (p.part, p.standing) and v.to_entry is null where c.message = any (?)""",
                row -> {
                    KeptBack one = Objects.requireNonNull(kept.get(row.getObject("message", UUID.class)));
                    one.allow(List.of((String[]) row.getArray("keys").getArray()));
                    String brand = row.getString("brand");
                    if (brand != null) {
                        book.byCode(brand).ifPresent(imitated -> {
                            one.allow(imitated.domains());
                            one.allow(imitated.aliases());
                            one.allow(List.of(imitated.nameJa(), imitated.nameEn()));
                        });
                    }
                },
                (Object) ids);
        allowAddressesOfSites(kept, ids);
    }

    /** At which address a site is, one report says plainly; another may show the same without saying whose it is. */
    private void allowAddressesOfSites(Map<UUID, KeptBack> kept, UUID[] ids) {
        jdbc.query(
                BEHIND + """
                select behind.draft, array_agg(distinct i.value) as addresses
                from behind join report.indicator i on i.message = behind.message
                where i.type in ('IPV4', 'IPV6') and i.role = 'SITE' and i.finding is not null group by behind.draft""",
                row -> {
                    Objects.requireNonNull(kept.get(row.getObject("draft", UUID.class)))
                            .allow(List.of((String[]) row.getArray("addresses").getArray()));
                },
                (Object) ids);
    }

    /** By report, the drafts whose incidents rest on it. */
    private Map<UUID, List<KeptBack>> byReport(Map<UUID, KeptBack> kept, UUID[] ids) {
        Map<UUID, List<KeptBack>> byReport = new HashMap<>();
        jdbc.query(
                BEHIND + "select draft, message from behind",
                row -> {
                    byReport.computeIfAbsent(row.getObject("message", UUID.class), _ -> new ArrayList<>())
                            .add(Objects.requireNonNull(kept.get(row.getObject("draft", UUID.class))));
                },
                (Object) ids);
        return byReport;
    }

    /** Who consented to be named lets name and organisation go, not the address. A form sent without an address has ours. */
    private void keepReporters(Map<UUID, List<KeptBack>> byReport) {
        String ours = organisations.ours().mail();
        Map<UUID, Reporter> told = reporters.of(byReport.keySet());
        for (Messages.Message report : received.findAll(byReport.keySet())) {
            Reporter reporter = told.get(report.id());
            Set<Kind> kinds = reporter != null && reporter.disclose() ? BEYOND_CONSENT : IDENTITY;
            byReport.getOrDefault(report.id(), List.of()).forEach(one -> {
                keepIdentity(one, reporter, kinds);
                String sender = report.sender();
                if (sender != null && !sender.contains(ours)) {
                    one.keepSender(sender, kinds);
                }
            });
        }
    }

    private static void keepIdentity(KeptBack one, @Nullable Reporter reporter, Set<Kind> kinds) {
        if (reporter == null) {
            return;
        }
        one.keep(Kind.ADDRESS, reporter.identity().email());
        if (kinds.contains(Kind.NAME)) {
            one.keep(Kind.NAME, reporter.identity().name());
            one.keepOrganisation(reporter.identity().organization());
        }
    }

    /** What reporters said in their own words; logs are what a request passes on. */
    private void keepWords(Map<UUID, List<KeptBack>> byReport) {
        reports.understandings(byReport.keySet())
                .forEach((report, understood) -> understood.passages().stream()
                        .filter(passage -> OWN_WORDS.contains(passage.role()))
                        .forEach(passage -> byReport.getOrDefault(report, List.of())
                                .forEach(one -> one.keep(Kind.REPORT_TEXT, passage.text()))));
    }

    private void keepVictims(Map<UUID, KeptBack> kept, UUID[] ids) {
        jdbc.query(
                BEHIND + """
                        select distinct b.draft, n.type, n.value from behind b join report.indicator n on n.message = b.message
                        where n.type in ('DOMAIN', 'IPV4', 'IPV6', 'EMAIL')
                            and (n.role = 'TARGET' or n.not_counted in ('VICTIM_SIDE', 'SENDER', 'CONTACT'))""",
                row -> {
                    Kind kind = row.getString("type").equals("EMAIL") ? Kind.ADDRESS : Kind.HOST;
                    Objects.requireNonNull(kept.get(row.getObject("draft", UUID.class)))
                            .keep(kind, row.getString("value"));
                },
                (Object) ids);
    }
}
