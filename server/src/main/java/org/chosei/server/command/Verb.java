package org.chosei.server.command;

import java.util.concurrent.Callable;

/**
 * One word that {@code ./chosei} understands. Each feature declares its own as a Spring component that carries picocli's
 * {@code @Command}; the result is the exit code. Verbs that answer on the network are named in {@link Launch}.
 */
public interface Verb extends Callable<Integer> {}
