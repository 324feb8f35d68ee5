package org.chosei.core.report.key;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Role;
import org.chosei.core.report.indicator.Candidate;

/** All candidates of a report, of which some become mentions until only keys are open. */
final class OpenCandidates {
    private final List<Candidate> candidates;

    OpenCandidates(List<Candidate> candidates) {
        this.candidates = new ArrayList<>(candidates);
    }

    List<Candidate> all() {
        return candidates;
    }

    /** The categories that anything is left of, in their order; to fit a category opens none. */
    Set<Category> categories() {
        Set<Category> open = EnumSet.noneOf(Category.class);
        for (Candidate candidate : candidates) {
            if (candidate.mention() == null && candidate.category() != null) {
                open.add(candidate.category());
            }
        }
        return open;
    }

    boolean any() {
        return candidates.stream().anyMatch(c -> c.mention() == null);
    }

    boolean any(Category category, Predicate<Candidate> wanted) {
        for (Candidate candidate : candidates) {
            if (candidate.isOpen(category) && wanted.test(candidate)) {
                return true;
            }
        }
        return false;
    }

    Set<String> hosts(Category category, Predicate<Candidate> wanted) {
        Set<String> hosts = new HashSet<>();
        candidates.stream()
                .filter(c -> c.isOpen(category) && wanted.test(c))
                .forEach(c -> hosts.add(c.spot().host()));
        return hosts;
    }

    /** The statements in which such a candidate stands. */
    Set<Integer> statements(Category category, Predicate<Candidate> wanted) {
        Set<Integer> statements = new HashSet<>();
        candidates.stream()
                .filter(c -> c.isOpen(category) && wanted.test(c))
                .forEach(c -> statements.add(c.statement()));
        return statements;
    }

    /** The hosts of what stands on the victim's side, open or not. */
    Set<String> targets() {
        Set<String> targets = new HashSet<>();
        candidates.stream()
                .filter(c -> c.role() == Role.TARGET)
                .forEach(c -> targets.add(c.spot().host()));
        return targets;
    }

    /** Makes mentions of what fits, all told before the first one changes. */
    void mark(Category category, Mention why, Predicate<Candidate> which) {
        BitSet marked = new BitSet(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            marked.set(i, candidates.get(i).isOpen(category) && which.test(candidates.get(i)));
        }
        marked.stream().forEach(i -> candidates.set(i, candidates.get(i).mentioned(why)));
    }

    void reopen(Predicate<Candidate> which) {
        candidates.replaceAll(c -> which.test(c) ? c.reopened() : c);
    }
}
