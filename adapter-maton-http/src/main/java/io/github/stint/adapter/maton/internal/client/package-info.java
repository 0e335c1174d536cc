/** Clients over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.client;

import org.jspecify.annotations.NullMarked;
