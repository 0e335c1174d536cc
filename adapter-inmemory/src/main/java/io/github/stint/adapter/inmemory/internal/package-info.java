/** The ports of the in-memory adapter, and what they share. */
@NullMarked
package io.github.stint.adapter.inmemory.internal;

import org.jspecify.annotations.NullMarked;
