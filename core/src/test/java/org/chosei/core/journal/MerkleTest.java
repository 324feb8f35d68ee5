package org.chosei.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void tellsNoFieldFromAnEmptyOneAndShiftedFieldsApart() {
        assertThat(Merkle.leaf(Collections.singletonList(null))).isNotEqualTo(Merkle.leaf(List.of("")));
        assertThat(Merkle.leaf(List.of("ab", "c"))).isNotEqualTo(Merkle.leaf(List.of("a", "bc")));
    }

    @Test
    void hasTheDigestOfNothingForAnEmptyTree() {
        assertThat(HexFormat.of().formatHex(Merkle.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Property
    void changesTheRootWhenAnyOneEntryChanges(
            @ForAll @Size(min = 1, max = 40) List<String> entries, @ForAll @IntRange(max = 39) int at) {
        List<byte[]> leaves = leaves(entries);
        List<String> changed = new ArrayList<>(entries);
        changed.set(at % entries.size(), changed.get(at % entries.size()) + "x");

        assertThat(Merkle.root(leaves(changed))).isNotEqualTo(Merkle.root(leaves));
    }

    @Test
    void dependsOnNumberTimeRootAndPredecessor() {
        byte[] root = Merkle.root(leaves(List.of("a")));
        byte[] block = Merkle.block(1, 5, root, Merkle.NOTHING);

        assertThat(List.of(
                        Merkle.block(2, 5, root, Merkle.NOTHING),
                        Merkle.block(1, 6, root, Merkle.NOTHING),
                        Merkle.block(1, 5, Merkle.root(leaves(List.of("b"))), Merkle.NOTHING),
                        Merkle.block(1, 5, root, root)))
                .noneMatch(other -> Arrays.equals(other, block));
    }

    private static List<byte[]> leaves(List<String> entries) {
        return entries.stream().map(entry -> Merkle.leaf(List.of(entry))).toList();
    }
}
