/** What a person types for a moment, a length, or both, turned into values of the domain. */
@NullMarked
package io.github.stint.cli.input;

import org.jspecify.annotations.NullMarked;
