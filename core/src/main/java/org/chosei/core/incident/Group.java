package org.chosei.core.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chosei.core.report.Category;
import org.chosei.core.report.Key;
import org.jspecify.annotations.Nullable;

/** Sightings that are together before decisions join groups: a run of one key, or what a split put apart. Never broken later. */
final class Group {
    static final Comparator<Group> BY_FIRST = Comparator.comparing(Group::first);

    final Key origin;
    final @Nullable Long apart;
    final List<Sighting> sightings = new ArrayList<>();
    final List<Closing> closings = new ArrayList<>();
    private @Nullable Category decided;

    Group(Key origin, @Nullable Long apart) {
        this.origin = origin;
        this.apart = apart;
    }

    void recategorise(Category category) {
        decided = category;
    }

    boolean isRecategorised() {
        return decided != null && decided != origin.category();
    }

    /** The key by which it meets others: with the category that a person gave it. */
    Key key() {
        return decided == null ? origin : new Key(decided, origin.value());
    }

    Sighting first() {
        return sightings.getFirst();
    }

    Sighting last() {
        return sightings.getLast();
    }
}
