/**
 * Lines of logs: who came from where, to which port, and whether it was let in. The formats are those that reporters paste:
 * login daemons, packet filters, firewalls with and without field names, web servers, packet dumps.
 */
@NullMarked
package org.chosei.core.report.log;

import org.jspecify.annotations.NullMarked;
