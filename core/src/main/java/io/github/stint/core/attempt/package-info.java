/** Attempts to write: what each write of a port was meant to do, and decorators that pass it on. */
@NullMarked
package io.github.stint.core.attempt;

import org.jspecify.annotations.NullMarked;
