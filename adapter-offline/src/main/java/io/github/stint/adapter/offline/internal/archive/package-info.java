/** The database of the entries that are no longer in the file of recent data. */
@NullMarked
package io.github.stint.adapter.offline.internal.archive;

import org.jspecify.annotations.NullMarked;
