/** Permission to send requests: how many per second the service allows, as configured and as learned. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.limit;

import org.jspecify.annotations.NullMarked;
