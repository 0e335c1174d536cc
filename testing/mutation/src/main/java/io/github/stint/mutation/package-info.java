/** {@link io.github.stint.mutation.TestListing} makes mutation tests faster. */
@NullMarked
package io.github.stint.mutation;

import org.jspecify.annotations.NullMarked;
