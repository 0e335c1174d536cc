/** Users over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.user;

import org.jspecify.annotations.NullMarked;
