package org.chosei.core.report.key;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.Passage;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.indicator.Mentions;

/** Which of the candidates of a category can be its key (counting rules 7 and 9): the site, the source, the target, the control server. */
public final class Fitting {
    private final List<Candidate> candidates;

    private Fitting(List<Candidate> candidates) {
        this.candidates = new ArrayList<>(candidates);
    }

    /** @param signed whether the reporter says that the address in question stands in the signature */
    public static List<Candidate> fit(List<Candidate> candidates, String senderHost, BooleanSupplier signed) {
        Fitting fitting = new Fitting(candidates);
        fitting.reopenSignature(signed);
        fitting.senders(senderHost);
        fitting.reopenOwnPages();
        for (Category category : fitting.open()) {
            switch (category) {
                case PHISHING, WEB_DEFACEMENT, MALWARE_SITE -> fitting.sites(category);
                case SCAN -> fitting.sources();
                case DOS, ICS, OTHER -> fitting.targets(category);
                case TARGETED_ATTACK -> fitting.controlServers();
            }
        }
        return fitting.candidates;
    }

    /** The categories that anything is left of, in their order; to fit a category opens none. */
    private Set<Category> open() {
        Set<Category> open = EnumSet.noneOf(Category.class);
        for (Candidate candidate : candidates) {
            if (candidate.mention() == null && candidate.category() != null) {
                open.add(candidate.category());
            }
        }
        return open;
    }

    /** A site is named by its URL, else by its name, else by its address; addresses and names beside a URL describe it. */
    private void sites(Category category) {
        Set<String> urls =
                hosts(category, c -> c.spot().schemed() || !c.spot().path().isEmpty());
        boolean names = any(category, c -> c.spot().isSite());
        boolean marked = !urls.isEmpty()
                || any(category, c -> c.spot().isSite() && c.spot().defanged());
        mark(
                category,
                Mention.SAME_SYSTEM,
                c -> c.spot().isAddress() && names || c.spot().isHash());
        mark(
                category,
                Mention.SAME_SYSTEM,
                c -> isBareName(c)
                        && !urls.contains(c.spot().host())
                        && describes(c.spot().host(), urls));
        mark(
                category,
                Mention.REFERENCE,
                c -> isBareName(c)
                        && marked
                        && !c.spot().defanged()
                        && c.spot().start() > 12
                        && !urls.contains(c.spot().host()));
        boolean shown = any(category, c -> c.spot().isSite() && (c.spot().defanged() || c.alone()));
        mark(category, Mention.REFERENCE, c -> shown && isPassingRemark(c));
        if (category == Category.WEB_DEFACEMENT) {
            boolean others = any(category, c -> !isAttackers(c));
            mark(category, Mention.ATTACKER_SIDE, c -> others && isAttackers(c));
        }
        if (category != Category.WEB_DEFACEMENT && !names) {
            boolean others = any(category, c -> c.role() != Role.TARGET);
            mark(category, Mention.VICTIM_SIDE, c -> c.role() == Role.TARGET && others);
        }
    }

    /** The sender's own name is the key where the sender's own words say so, or nothing else could be. */
    private void senders(String senderHost) {
        String domain = senderHost.isEmpty() ? "" : Hostname.registrable(senderHost);
        Predicate<Candidate> own =
                c -> !domain.isEmpty() && Hostname.isWithin(c.spot().host(), domain);
        for (Category category : open()) {
            boolean others = any(category, c -> !own.test(c) && !c.spot().isHash());
            mark(
                    category,
                    Mention.SENDER,
                    c -> others
                            && own.test(c)
                            && !c.told()
                            && !isOwnTarget(c)
                            && !c.spot().defanged());
        }
    }

    /** A page on the sender's own site is the key where the report tells of a site and names no other. */
    private void reopenOwnPages() {
        for (Category category : List.of(Category.PHISHING, Category.MALWARE_SITE)) {
            if (any(category, c -> c.spot().isSite() || c.spot().isAddress())) {
                continue;
            }
            candidates.replaceAll(
                    c -> c.mention() == Mention.SENDER && c.category() == category && isPage(c) ? c.reopened() : c);
        }
    }

    private void reopenSignature(BooleanSupplier signed) {
        boolean open = candidates.stream().anyMatch(c -> c.mention() == null);
        if (!open && signed.getAsBoolean()) {
            candidates.replaceAll(c -> c.place().passage() == Passage.Role.SIGNATURE
                            && c.spot().isSite()
                            && c.category() != null
                            && Mentions.isVictimOriented(c.category())
                    ? c.reopened()
                    : c);
        }
    }

    private static boolean isPage(Candidate candidate) {
        return candidate.spot().path().length() > 1 && !candidate.alone();
    }

    private static boolean isOwnTarget(Candidate candidate) {
        return candidate.role() == Role.TARGET && !candidate.spot().schemed();
    }

    private static boolean isAttackers(Candidate candidate) {
        return candidate.role() == Role.SOURCE || candidate.role() == Role.CONTROL_SERVER;
    }

    /** A plain link amid prose that tells nothing of the category itself, where other sites are shown on lines of their own. */
    private static boolean isPassingRemark(Candidate candidate) {
        return candidate.spot().schemed()
                && !candidate.spot().defanged()
                && !candidate.alone()
                && !candidate.told()
                && candidate.spot().start() > 12;
    }

    private static boolean isBareName(Candidate candidate) {
        return candidate.spot().isSite()
                && !candidate.spot().schemed()
                && candidate.spot().path().isEmpty();
    }

    /** Whether a name is the domain that one of the URLs lies in. */
    private static boolean describes(String name, Set<String> urls) {
        return urls.stream().anyMatch(url -> Hostname.isWithin(url, name));
    }

    private void sources() {
        mark(Category.SCAN, Mention.VICTIM_SIDE, c -> c.role() == Role.TARGET);
        boolean addresses = any(Category.SCAN, c -> c.spot().isAddress());
        boolean named = any(Category.SCAN, c -> c.spot().isAddress() && c.role() == Role.SOURCE);
        mark(
                Category.SCAN,
                Mention.VICTIM_SIDE,
                c -> !c.spot().isAddress()
                        && (addresses || c.role() != Role.SOURCE || c.spot().schemed()));
        Set<String> sources = hosts(Category.SCAN, c -> c.role() == Role.SOURCE);
        boolean logged = any(Category.SCAN, c -> c.place().passage() == Passage.Role.LOG);
        Set<String> victims = new HashSet<>();
        candidates.stream()
                .filter(c -> c.role() == Role.TARGET)
                .forEach(c -> victims.add(c.spot().host()));
        mark(
                Category.SCAN,
                Mention.VICTIM_SIDE,
                c -> named
                        && logged
                        && c.role() == Role.UNKNOWN
                        && victims.contains(c.spot().host())
                        && !sources.contains(c.spot().host()));
    }

    private void targets(Category category) {
        mark(category, Mention.SAME_SYSTEM, c -> c.spot().isHash());
        boolean targets = any(category, c -> c.role() == Role.TARGET);
        Set<Integer> withTarget = sentences(category, c -> c.role() == Role.TARGET);
        Set<Integer> withAddress = sentences(category, c -> c.spot().isAddress());
        boolean unknown = any(category, c -> c.role() == Role.UNKNOWN || c.role() == Role.SITE);
        mark(
                category,
                Mention.ATTACKER_SIDE,
                c -> targets
                        && category == Category.DOS
                        && c.role() == Role.UNKNOWN
                        && !withTarget.contains(c.statement()));
        mark(category, Mention.ATTACKER_SIDE, c -> c.role() == Role.SOURCE && (targets || !sendsItself(c)));
        mark(category, Mention.ATTACKER_SIDE, c -> c.role() == Role.CONTROL_SERVER && (targets || unknown));
        boolean addresses = any(category, c -> c.spot().isAddress());
        mark(category, Mention.SAME_SYSTEM, c -> addresses && isBareName(c) && withAddress.contains(c.statement()));
        mark(category, Mention.REFERENCE, c -> addresses && c.spot().schemed() && c.role() != Role.TARGET);
    }

    /** An infected machine or one that sends spam is itself the affected system. */
    private static boolean sendsItself(Candidate candidate) {
        return candidate.cues().stream()
                .anyMatch(cue ->
                        cue.subtype().equals("O-INFECTED") || cue.subtype().equals("O-SPAM"));
    }

    private Set<Integer> sentences(Category category, Predicate<Candidate> wanted) {
        Set<Integer> sentences = new HashSet<>();
        candidates.stream()
                .filter(c -> c.isOpen(category) && wanted.test(c))
                .forEach(c -> sentences.add(c.statement()));
        return sentences;
    }

    /** A targeted attack is known by its control server, else by its sample; anything else there is a mention. */
    private void controlServers() {
        Category category = Category.TARGETED_ATTACK;
        boolean watering = candidates.stream()
                .anyMatch(c -> c.isOpen(category)
                        && c.cues().stream().anyMatch(cue -> cue.subtype().equals("T-WATERINGHOLE")));
        boolean control =
                any(category, c -> c.role() == Role.CONTROL_SERVER && !c.spot().isHash());
        boolean hashes = any(category, c -> c.spot().isHash());
        mark(category, Mention.SAME_SYSTEM, c -> c.spot().isHash() && (control || watering));
        mark(
                category,
                Mention.REFERENCE,
                c -> !c.spot().isHash()
                        && !(control
                                ? c.role() == Role.CONTROL_SERVER
                                : watering && c.spot().isSite() && !hashes));
    }

    private boolean any(Category category, Predicate<Candidate> wanted) {
        for (Candidate candidate : candidates) {
            if (candidate.isOpen(category) && wanted.test(candidate)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> hosts(Category category, Predicate<Candidate> wanted) {
        Set<String> hosts = new HashSet<>();
        candidates.stream()
                .filter(c -> c.isOpen(category) && wanted.test(c))
                .forEach(c -> hosts.add(c.spot().host()));
        return hosts;
    }

    private void mark(Category category, Mention why, Predicate<Candidate> which) {
        BitSet marked = new BitSet(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            marked.set(i, candidates.get(i).isOpen(category) && which.test(candidates.get(i)));
        }
        marked.stream().forEach(i -> candidates.set(i, candidates.get(i).mentioned(why)));
    }
}
