/** The JSON form of Stint's values for Jackson 2. */
@NullMarked
package io.github.stint.jackson2;

import org.jspecify.annotations.NullMarked;
