/** The input language of people: text for instants, intervals and durations, turned into values of the domain. */
@NullMarked
package io.github.stint.core.input;

import org.jspecify.annotations.NullMarked;
