/** The contract of the port {@link io.github.stint.core.connection.Connections}. */
@NullMarked
package io.github.stint.contract.connection;

import org.jspecify.annotations.NullMarked;
