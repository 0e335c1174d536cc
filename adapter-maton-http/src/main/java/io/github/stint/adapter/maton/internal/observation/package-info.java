/** Reports what happens to requests. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.observation;

import org.jspecify.annotations.NullMarked;
