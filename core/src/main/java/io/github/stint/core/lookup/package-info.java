/** Finds entities by the names and ids that users enter. */
@NullMarked
package io.github.stint.core.lookup;

import org.jspecify.annotations.NullMarked;
