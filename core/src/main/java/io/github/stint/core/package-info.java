/** The entry point of the library: one accessor for each port. */
@NullMarked
package io.github.stint.core;

import org.jspecify.annotations.NullMarked;
