/** Texts of errors and of responses: safe to print, with instants as values. */
@NullMarked
package io.github.stint.core.message;

import org.jspecify.annotations.NullMarked;
