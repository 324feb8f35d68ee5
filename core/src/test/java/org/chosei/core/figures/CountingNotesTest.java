package org.chosei.core.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counting rule 22: an edition carries the notes of its quarter. */
class CountingNotesTest {
    private static final CountingNotes NOTES =
            CountingNotes.parse(Stream.of("# code;…", "PAST;2018Q3;2018Q4;過去;past", "STILL;2019Q1;;現在;still"));

    @Test
    void carriesANoteFromItsFirstQuarterToItsLast() {
        assertThat(Stream.of("2018Q2", "2018Q3", "2018Q4", "2019Q1", "2030Q1")
                        .map(quarter -> NOTES.of(Quarter.parse(quarter)).stream()
                                .map(CountingNote::code)
                                .toList()
                                .toString()))
                .containsExactly("[]", "[PAST]", "[PAST]", "[STILL]", "[STILL]");
    }

    @Test
    void namesTheLineThatItCannotRead() {
        assertThatThrownBy(() -> CountingNotes.parse(Stream.of("HALF;2018Q3")))
                .hasMessageContaining("'HALF;2018Q3' has 2 columns");
    }

    @Test
    void shipsTheNoteOnIndustrialControlSystems() {
        assertThat(CountingNotes.shipped().of(Quarter.parse("2018Q4")))
                .extracting(CountingNote::code)
                .containsExactly("ICS_SINCE_2018Q3");
    }
}
