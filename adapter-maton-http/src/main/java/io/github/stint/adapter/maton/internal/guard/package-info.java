/** Ensures that only errors of the domain leave a port, whatever the service sends. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.guard;

import org.jspecify.annotations.NullMarked;
