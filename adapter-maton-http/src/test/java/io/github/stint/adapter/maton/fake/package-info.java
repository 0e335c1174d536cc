/** Tests of the adapter behind an HTTP client without a network, in virtual time. They take milliseconds, so that PIT can run them. */
@NullMarked
package io.github.stint.adapter.maton.fake;

import org.jspecify.annotations.NullMarked;
