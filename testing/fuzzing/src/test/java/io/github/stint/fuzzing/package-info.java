@NullMarked
package io.github.stint.fuzzing;

import org.jspecify.annotations.NullMarked;
