package org.chosei.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.chosei.server.ServerTest;
import org.chosei.server.command.CommandFailure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A command counts as the others did, whatever stands in its environment. */
@ServerTest
@Transactional
class DeploymentTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Test
    void isJapansWhereNobodySaidOtherwise() {
        assertThat(Deployment.of(jdbc, "", "")).isEqualTo(new Deployment(ZoneId.of("Asia/Tokyo"), "JP"));
    }

    @Test
    void canBeChangedUntilSomethingCameIn() {
        Deployment changed = Deployment.of(jdbc, "Asia/Seoul", "KR");

        assertThat(changed).isEqualTo(new Deployment(ZoneId.of("Asia/Seoul"), "KR"));
        assertThat(Deployment.of(jdbc, "", "")).isEqualTo(changed);
    }

    @Test
    void staysAsItWasOnceSomethingCameIn() {
        Deployment.of(jdbc, "Asia/Seoul", "KR");
        journal.append(Actor.system("test"), "intake.received", null, null, Map.of());

        assertThat(Deployment.of(jdbc, "", "")).isEqualTo(Deployment.of(jdbc, "Asia/Seoul", "KR"));
        assertThatThrownBy(() -> Deployment.of(jdbc, "UTC", "KR"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "CHOSEI_ZONE is 'UTC', but these data have been counted by 'Asia/Seoul': leave it out, or name another data folder");
        assertThatThrownBy(() -> Deployment.of(jdbc, "", "JP")).hasMessageContaining("CHOSEI_COUNTRY is 'JP'");
    }
}
