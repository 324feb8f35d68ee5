package org.chosei.server.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chosei.core.figures.QuarterFigures;
import org.chosei.core.publication.Language;
import org.chosei.server.figures.AsOf;
import org.chosei.server.figures.Figures;
import org.chosei.server.journal.Verified;
import org.chosei.server.publication.FrozenStore.Frozen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts each frozen edition again as of its position and compares every file that is data with what was kept; of all files, also
 * those that are typeset, the digests must be those that the journal sealed.
 */
@Component
class VerifiedEditions implements Verified {
    private static final TypeReference<TreeMap<String, String>> DIGESTS = new TypeReference<>() {};

    private final FrozenStore frozen;
    private final Figures figures;
    private final Composing composing;
    private final JsonMapper json;

    VerifiedEditions(FrozenStore frozen, Figures figures, Composing composing, JsonMapper json) {
        this.frozen = frozen;
        this.figures = figures;
        this.composing = composing;
        this.json = json;
    }

    @Override
    public Stream<String> differences() {
        return Stream.concat(
                frozen.gone().stream().map("Edition %s was frozen and is gone"::formatted),
                frozen.all().stream().flatMap(this::differences));
    }

    private Stream<String> differences(Frozen edition) {
        Map<Language, SortedMap<String, byte[]>> kept = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            kept.put(language, frozen.files(edition.quarter(), language));
        }
        QuarterFigures counted = figures.of(edition.quarter(), AsOf.position(edition.position(), edition.asOf()));
        return Stream.of(
                        difference(edition, "report.json", edition.report(), composing.report(counted)),
                        changed(edition, kept),
                        Arrays.stream(Language.values())
                                .flatMap(language ->
                                        data(edition, language, counted, Objects.requireNonNull(kept.get(language)))))
                .flatMap(each -> each);
    }

    /** Files that are no more what was sealed, that are gone or that came later. */
    private Stream<String> changed(Frozen edition, Map<Language, SortedMap<String, byte[]>> kept) {
        Map<String, String> sealed = json.readValue(frozen.sealedDigests(edition.quarter()), DIGESTS);
        Map<String, String> found = FileDigests.of(kept);
        SortedSet<String> paths = new TreeSet<>(sealed.keySet());
        paths.addAll(found.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(sealed.get(path), found.get(path)))
                .map(path ->
                        "Edition %s holds another %s than was frozen: its digest differs from the one in the journal"
                                .formatted(edition.quarter(), path));
    }

    /** An older layout's drawings are not drawn again; their digests are compared all the same. */
    private Stream<String> data(
            Frozen edition, Language language, QuarterFigures counted, SortedMap<String, byte[]> kept) {
        if (!edition.layout().equals(Texts.LAYOUT)) {
            return Stream.empty();
        }
        String text = Objects.requireNonNull(edition.texts().get(language));
        return composing.data(counted, language, text).entrySet().stream()
                .filter(file -> !file.getKey().equals("report.json"))
                .flatMap(file -> difference(
                        edition,
                        language.code() + "/" + file.getKey(),
                        text(kept.get(file.getKey())),
                        text(file.getValue())));
    }

    private static String text(byte @Nullable [] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    /** The first line that no longer comes out. */
    private static Stream<String> difference(Frozen edition, String path, String kept, String now) {
        String[] printed = kept.split("\n");
        String[] counted = now.split("\n");
        for (int line = 0; line < Math.max(printed.length, counted.length); line++) {
            String was = line < printed.length ? printed[line].strip() : "nothing";
            String is = line < counted.length ? counted[line].strip() : "nothing";
            if (!was.equals(is)) {
                return Stream.of("Edition %s printed '%s' at line %d of %s, and position %d now gives '%s'"
                        .formatted(edition.quarter(), was, line + 1, path, edition.position(), is));
            }
        }
        return Stream.empty();
    }
}
