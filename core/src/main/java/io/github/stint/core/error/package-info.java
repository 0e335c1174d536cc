/** Everything that can go wrong, in the words of the domain: one sealed family of unchecked errors. */
@NullMarked
package io.github.stint.core.error;

import org.jspecify.annotations.NullMarked;
