package org.chosei.server.intake;

import java.util.List;
import org.chosei.server.intake.Submission.Problem;

/** What is wrong with a form, as the fields of its page ask for it. */
record FormProblems(List<Problem> all) {

    public boolean on(String field) {
        return !of(field).isEmpty();
    }

    public List<Problem> of(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).toList();
    }
}
