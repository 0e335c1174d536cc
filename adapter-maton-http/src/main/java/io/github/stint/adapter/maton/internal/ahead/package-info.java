/** Requests pages of lists before they are needed. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.ahead;

import org.jspecify.annotations.NullMarked;
