/** Pages of lists, and the sort order and name filter that all lists share. */
@NullMarked
package io.github.stint.core.page;

import org.jspecify.annotations.NullMarked;
