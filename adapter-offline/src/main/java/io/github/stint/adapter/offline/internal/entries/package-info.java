/** The time entries of a workspace: the recent ones, and those in the archive. */
@NullMarked
package io.github.stint.adapter.offline.internal.entries;

import org.jspecify.annotations.NullMarked;
