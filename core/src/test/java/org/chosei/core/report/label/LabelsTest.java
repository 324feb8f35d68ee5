package org.chosei.core.report.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of fields and columns with what they mean; a sentence that happens to hold one means nothing, nor does the foot of a letter (Created by …). */
class LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "攻撃元IPアドレス, SOURCE",
        "送信元ポート, SOURCE_PORT",
        "被害ホスト, TARGET",
        "正規サイト, GENUINE",
        "C&C, CONTROL",
        "参考URL, REFERENCE",
        "src_ip, SOURCE",
        "Destination port, PORT",
        "社内Wiki（社外からは見えません）, CONTACT",
        "改ざんされているとみられる正規サイト, UNKNOWN",
        "Please help to have it taken down, UNKNOWN",
        "Created, UNKNOWN"
    })
    void saysWhatAFieldMeans(String label, Meaning meaning) {
        assertThat(Labels.shipped().meaning(label)).isEqualTo(meaning);
    }
}
