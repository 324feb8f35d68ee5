package org.chosei.core.report.indicator;

import java.util.ArrayList;
import java.util.List;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.category.CategoriesNearby;
import org.chosei.core.report.category.Lure;
import org.chosei.core.report.category.Tagged;
import org.chosei.core.report.scene.Remarks;
import org.chosei.core.report.scene.Scene;
import org.chosei.core.report.scene.Statement;

/** Gathers every spot of a scene with its role, the category told near it, and why it may be a mention only. */
public final class Candidates {
    /** A letter that names more is read so far. */
    public static final int MOST = 3000;

    private Candidates() {}

    public static List<Candidate> of(Scene scene, Remarks remarks, ReadingPolicy policy) {
        Lure lure = new Lure(scene, policy.brands());
        Voices voices = Voices.of(scene, lure);
        Mentions mentions = new Mentions(policy, scene.letter().senderHost());
        CategoriesNearby categories = new CategoriesNearby(scene, remarks);
        Cleared cleared = new Cleared(scene, remarks);
        LogCandidates logs = new LogCandidates(mentions, categories, voices, cleared, new Replies(scene));
        Tagged tagged = new Tagged(scene, policy.brands());
        ProseCandidates prose = new ProseCandidates(scene, mentions, categories, lure, tagged, voices, cleared);
        List<Candidate> gathered = new ArrayList<>();
        for (int i = 0; i < scene.statements().size() && gathered.size() < MOST; i++) {
            Statement statement = scene.statements().get(i);
            gathered.addAll(statement.log() != null ? logs.of(i, statement, statement.log()) : prose.of(i, statement));
        }
        return gathered;
    }
}
