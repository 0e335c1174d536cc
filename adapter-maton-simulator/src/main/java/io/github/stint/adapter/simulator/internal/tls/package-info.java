/** Certificates and keys for TLS. */
@NullMarked
package io.github.stint.adapter.simulator.internal.tls;

import org.jspecify.annotations.NullMarked;
