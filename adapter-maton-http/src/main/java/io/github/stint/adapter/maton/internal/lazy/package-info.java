/** Values that are created when they are first used. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.lazy;

import org.jspecify.annotations.NullMarked;
