/** The errors of the domain: one sealed family of unchecked exceptions. */
@NullMarked
package io.github.stint.core.error;

import org.jspecify.annotations.NullMarked;
