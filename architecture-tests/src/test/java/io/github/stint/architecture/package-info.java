/** The rules that keep the hexagon honest, and the proof that each of them bites. */
@NullMarked
package io.github.stint.architecture;

import org.jspecify.annotations.NullMarked;
