/** The rules of the architecture, and tests that each of them detects violations. */
@NullMarked
package io.github.stint.architecture;

import org.jspecify.annotations.NullMarked;
