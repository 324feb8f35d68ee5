package org.chosei.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chosei.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;

@ServerTest
class VerbsTest {
    @Autowired
    List<Verb> verbs;

    @Test
    void areAllKnownBeforeTheApplicationIsPutTogether() {
        assertThat(verbs)
                .extracting(verb -> verb.getClass().getAnnotation(Command.class).name())
                .containsExactlyInAnyOrderElementsOf(Launch.VERBS);
    }
}
