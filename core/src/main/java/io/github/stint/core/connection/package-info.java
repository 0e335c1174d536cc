/** The account's authorised connections to applications such as Clockify. */
@NullMarked
package io.github.stint.core.connection;

import org.jspecify.annotations.NullMarked;
