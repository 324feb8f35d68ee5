package org.chosei.server.incident;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Begun anew when keys were tied together by others meanwhile, or when the database ended a wait in a circle. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        includes = PessimisticLockingFailureException.class,
        predicate = TriedAgain.WithItsOwnTransaction.class,
        maxRetries = 10,
        delay = 20,
        jitter = 10)
@interface TriedAgain {

    /** Inside a longer transaction, which failed as a whole, only whoever began that one can. */
    final class WithItsOwnTransaction implements MethodRetryPredicate {

        @Override
        public boolean shouldRetry(Method method, Throwable failure) {
            return !TransactionSynchronizationManager.isActualTransactionActive();
        }
    }
}
