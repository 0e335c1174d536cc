/** What every adapter has to do: the ground that the contracts beside the ports stand on. */
@NullMarked
package io.github.stint.core.contract;

import org.jspecify.annotations.NullMarked;
