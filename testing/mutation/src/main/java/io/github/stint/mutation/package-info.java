/** {@link io.github.stint.mutation.RecordedTestsFactory} makes mutation tests faster. */
@NullMarked
package io.github.stint.mutation;

import org.jspecify.annotations.NullMarked;
