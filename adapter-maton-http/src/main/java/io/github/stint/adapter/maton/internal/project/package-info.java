/** Projects over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.project;

import org.jspecify.annotations.NullMarked;
