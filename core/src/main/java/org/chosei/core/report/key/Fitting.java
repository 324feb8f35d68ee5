package org.chosei.core.report.key;

import java.util.List;
import org.chosei.core.report.Category;
import org.chosei.core.report.indicator.Candidate;
import org.chosei.core.report.scene.Scene;

/** Which of the candidates of a category can be its key (counting rules 7 and 9): the site, the source, the target, the control server. */
public final class Fitting {
    private Fitting() {}

    public static List<Candidate> fit(List<Candidate> candidates, Scene scene) {
        OpenCandidates open = new OpenCandidates(candidates);
        new ReportersOwn(open, scene).fit();
        for (Category category : open.categories()) {
            switch (category) {
                case PHISHING, WEB_DEFACEMENT, MALWARE_SITE -> new Sites(open, category, scene).fit();
                case SCAN -> Sources.fit(open);
                case DOS, ICS, OTHER -> new Targets(open, category).fit();
                case TARGETED_ATTACK -> ControlServers.fit(open);
            }
        }
        SiteAddresses.tell(open, scene);
        return open.all();
    }
}
