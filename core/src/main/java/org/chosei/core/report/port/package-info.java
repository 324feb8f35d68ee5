/**
 * Ports as people and machines write them, in words, lists, tables and by the names of services: {@code services.tsv}, which a
 * person who does not program can extend. Which of them a scan asked for is the matter of {@code scan}.
 */
@NullMarked
package org.chosei.core.report.port;

import org.jspecify.annotations.NullMarked;
