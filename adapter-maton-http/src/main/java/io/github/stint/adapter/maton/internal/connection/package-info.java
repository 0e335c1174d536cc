/** Connections over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.connection;

import org.jspecify.annotations.NullMarked;
