/** The JSON form of Stint's values for Jackson 3. */
@NullMarked
package io.github.stint.jackson3;

import org.jspecify.annotations.NullMarked;
