/** The file of recent data. */
@NullMarked
package io.github.stint.adapter.offline.internal.recent;

import org.jspecify.annotations.NullMarked;
