package org.chosei.server.incident;

import org.chosei.server.report.DispositionsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joins anew within a person's call what he decided on, so that incidents and figures follow at once. The decision stands also where
 * that fails: what was done of it is taken back to the savepoint, and the stage finds the messages waiting.
 */
@Component
class JoiningAtOnce {
    private static final Logger LOG = LoggerFactory.getLogger(JoiningAtOnce.class);

    private final JoiningStage stage;
    private final TransactionTemplate nested;

    JoiningAtOnce(JoiningStage stage, PlatformTransactionManager transactions) {
        this.stage = stage;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @EventListener
    void join(DispositionsChanged changed) {
        try {
            nested.executeWithoutResult(_ -> stage.take(changed.messages()));
        } catch (DataAccessException | IllegalArgumentException e) {
            LOG.warn("What was decided on cannot be joined at once and waits for the stage", e);
        }
    }
}
