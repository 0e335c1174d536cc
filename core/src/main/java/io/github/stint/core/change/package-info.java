/** What an update does to one field: leave it, set it, or clear it. */
@NullMarked
package io.github.stint.core.change;

import org.jspecify.annotations.NullMarked;
