/** What the file and the database have in common: the form of a time entry, and errors. */
@NullMarked
package io.github.stint.adapter.offline.internal.format;

import org.jspecify.annotations.NullMarked;
