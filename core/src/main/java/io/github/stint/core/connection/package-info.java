/** The account's authorised links to the time tracker. */
@NullMarked
package io.github.stint.core.connection;

import org.jspecify.annotations.NullMarked;
