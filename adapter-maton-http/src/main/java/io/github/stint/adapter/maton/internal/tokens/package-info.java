/** Reads the lists of responses from their tokens. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.tokens;

import org.jspecify.annotations.NullMarked;
