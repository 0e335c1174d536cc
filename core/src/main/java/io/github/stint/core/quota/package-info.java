/** The requests that a service permits in an hour: counting them, and refusing work that would be left half done. */
@NullMarked
package io.github.stint.core.quota;

import org.jspecify.annotations.NullMarked;
