/**
 * Names and addresses of the network in the one form that keys use (counting rule 8): host names in lower-case ASCII,
 * addresses in their canonical writing, hosts that many tenants share with the tenant's path.
 */
@NullMarked
package org.chosei.core.report.address;

import org.jspecify.annotations.NullMarked;
