/**
 * Fuzz tests: {@link io.github.stint.fuzzing.Fuzz} sends mutated inputs of a {@link io.github.stint.fuzzing.Corpus} to a reader of
 * outside text, and fails if the reader throws what it does not document, or hangs.
 */
@NullMarked
package io.github.stint.fuzzing;

import org.jspecify.annotations.NullMarked;
