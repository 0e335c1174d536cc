/** Use cases: start, stop, continue, cancel, log and edit time; retire projects, clients and tasks. */
@NullMarked
package io.github.stint.core.tracking;

import org.jspecify.annotations.NullMarked;
