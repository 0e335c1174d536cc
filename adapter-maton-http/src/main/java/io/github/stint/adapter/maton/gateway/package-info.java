/**
 * How the gateway is spoken to, whatever is asked for: the way of a request and of its answer, and what can go wrong on it. It
 * belongs to the adapter; nothing in here is for others to use.
 */
@NullMarked
package io.github.stint.adapter.maton.gateway;

import org.jspecify.annotations.NullMarked;
