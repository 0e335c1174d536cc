/** A journal of changes, and how they are undone. */
@NullMarked
package io.github.stint.core.history;

import org.jspecify.annotations.NullMarked;
