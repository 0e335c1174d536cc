/** The steps of a request: deadline, retries, rate limits, HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.transport;

import org.jspecify.annotations.NullMarked;
