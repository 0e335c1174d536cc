/** Rate limits that processes and machines share over Bucket4j. */
@NullMarked
package io.github.stint.limits.bucket4j;

import org.jspecify.annotations.NullMarked;
