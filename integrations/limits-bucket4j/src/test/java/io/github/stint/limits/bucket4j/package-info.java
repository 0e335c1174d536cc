/** Tests of rate limits that processes share. */
@NullMarked
package io.github.stint.limits.bucket4j;

import org.jspecify.annotations.NullMarked;
