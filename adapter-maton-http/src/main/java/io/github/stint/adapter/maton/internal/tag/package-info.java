/** Tags over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.tag;

import org.jspecify.annotations.NullMarked;
