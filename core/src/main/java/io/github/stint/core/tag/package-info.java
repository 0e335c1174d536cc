/** The tags of time entries. */
@NullMarked
package io.github.stint.core.tag;

import org.jspecify.annotations.NullMarked;
