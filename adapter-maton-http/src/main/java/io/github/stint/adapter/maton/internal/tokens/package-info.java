/** Reads responses from their tokens, and writes bodies of requests. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.tokens;

import org.jspecify.annotations.NullMarked;
