/** Finds things by what a person calls them. */
@NullMarked
package io.github.stint.core.lookup;

import org.jspecify.annotations.NullMarked;
