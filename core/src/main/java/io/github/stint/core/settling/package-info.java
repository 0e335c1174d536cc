/** Finds out whether writes took effect whose response is missing, and repeats those that did not. */
@NullMarked
package io.github.stint.core.settling;

import org.jspecify.annotations.NullMarked;
