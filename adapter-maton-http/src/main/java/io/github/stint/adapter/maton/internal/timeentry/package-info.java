/** Time entries over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.timeentry;

import org.jspecify.annotations.NullMarked;
