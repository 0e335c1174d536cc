/** The contract of the port {@link io.github.stint.core.client.Clients}. */
@NullMarked
package io.github.stint.contract.client;

import org.jspecify.annotations.NullMarked;
