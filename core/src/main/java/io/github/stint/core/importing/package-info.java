/** Stores lists of finished time entries, each exactly once. */
@NullMarked
package io.github.stint.core.importing;

import org.jspecify.annotations.NullMarked;
