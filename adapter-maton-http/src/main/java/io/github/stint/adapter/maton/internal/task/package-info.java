/** Tasks over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.task;

import org.jspecify.annotations.NullMarked;
