package org.chosei.server.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an API that hands on what its callers wrote to rules that refuse it by {@link IllegalArgumentException}: each is the caller's
 * and a 400, where elsewhere it would be a failure of ours.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ArgumentsOfCallers {}
