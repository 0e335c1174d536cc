/** Webhooks: which exist, which events they get, and the requests that report these. */
@NullMarked
package io.github.stint.adapter.simulator.internal.clockify.webhook;

import org.jspecify.annotations.NullMarked;
