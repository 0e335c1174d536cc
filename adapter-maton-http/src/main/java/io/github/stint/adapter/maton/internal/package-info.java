/** The gateway: sends requests for the ports, with deadline, retries, rate limits and translated errors. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal;

import org.jspecify.annotations.NullMarked;
