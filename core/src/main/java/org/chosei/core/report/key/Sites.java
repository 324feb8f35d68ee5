package org.chosei.core.report.key;

import java.util.Set;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/** A site is named by its URL, else by its name, else by its address; addresses and names beside a URL describe it. */
final class Sites {
    /** What begins further on in its sentence stands amid prose. */
    private static final int AMID = 12;

    private final OpenCandidates candidates;
    private final Category category;
    private final Scene scene;

    Sites(OpenCandidates candidates, Category category, Scene scene) {
        this.candidates = candidates;
        this.category = category;
        this.scene = scene;
    }

    void fit() {
        Set<String> urls = candidates.hosts(
                category, c -> c.spot().schemed() || !c.spot().path().isEmpty());
        boolean names = candidates.any(category, c -> c.spot().isSite());
        boolean marked = !urls.isEmpty()
                || candidates.any(category, c -> c.spot().isSite() && c.spot().defanged());
        candidates.mark(
                category,
                Mention.SAME_SYSTEM,
                c -> c.spot().isAddress() && names && !isCellOfSite(c)
                        || c.spot().isHash());
        candidates.mark(
                category,
                Mention.SAME_SYSTEM,
                c -> c.spot().isBareName()
                        && !urls.contains(c.spot().host())
                        && describes(c.spot().host(), urls));
        candidates.mark(
                category,
                Mention.REFERENCE,
                c -> c.spot().isBareName()
                        && marked
                        && !c.spot().defanged()
                        && c.spot().start() > AMID
                        && !urls.contains(c.spot().host()));
        boolean shown =
                candidates.any(category, c -> c.spot().isSite() && (c.spot().defanged() || c.alone()));
        candidates.mark(category, Mention.REFERENCE, c -> shown && isPassingRemark(c));
        if (category == Category.WEB_DEFACEMENT) {
            markAttackers();
        } else if (!names) {
            markVictims();
        }
        if (category == Category.MALWARE_SITE) {
            markControlServers();
        }
    }

    /** Whether it stands in a row's column of hosts, and the row gives the address of that host in another one. */
    private boolean isCellOfSite(Candidate candidate) {
        Statement row = scene.statements().get(candidate.statement());
        int cell = row.sentence().spots().indexOf(candidate.spot());
        return cell >= 0
                && row.meanings().get(cell) == Meaning.SITE
                && row.meanings().contains(Meaning.ADDRESS);
    }

    private void markAttackers() {
        boolean others = candidates.any(category, c -> !isAttackers(c));
        candidates.mark(category, Mention.ATTACKER_SIDE, c -> others && isAttackers(c));
    }

    /** What a malware talks to once it runs does not hand it out. */
    private void markControlServers() {
        boolean others = candidates.any(category, c -> !isControlServer(c));
        candidates.mark(category, Mention.ATTACKER_SIDE, c -> others && isControlServer(c));
    }

    private static boolean isControlServer(Candidate candidate) {
        return candidate.role() == Role.CONTROL_SERVER
                && candidate.spot().path().length() <= 1;
    }

    private void markVictims() {
        boolean others = candidates.any(category, c -> c.role() != Role.TARGET);
        candidates.mark(category, Mention.VICTIM_SIDE, c -> c.role() == Role.TARGET && others);
    }

    /** Whether a name is the domain that one of the URLs lies in. */
    private static boolean describes(String name, Set<String> urls) {
        return urls.stream().anyMatch(url -> Hostname.isWithin(url, name));
    }

    /** A plain link amid prose that tells nothing of the category itself, where other sites are shown on lines of their own. */
    private static boolean isPassingRemark(Candidate candidate) {
        return candidate.spot().schemed()
                && !candidate.spot().defanged()
                && !candidate.alone()
                && !candidate.told()
                && candidate.spot().start() > AMID;
    }

    private static boolean isAttackers(Candidate candidate) {
        return candidate.role() == Role.SOURCE || candidate.role() == Role.CONTROL_SERVER;
    }
}
