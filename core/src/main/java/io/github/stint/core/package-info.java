/** The facade: one accessor for each port. */
@NullMarked
package io.github.stint.core;

import org.jspecify.annotations.NullMarked;
