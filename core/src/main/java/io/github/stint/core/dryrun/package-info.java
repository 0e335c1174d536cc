/** Simulated changes, to show what a call would do. */
@NullMarked
package io.github.stint.core.dryrun;

import org.jspecify.annotations.NullMarked;
