/** Reads time entries from the files of Stint and of other time trackers. */
@NullMarked
package io.github.stint.imports;

import org.jspecify.annotations.NullMarked;
