@NullMarked
package io.github.stint.mutation;

import org.jspecify.annotations.NullMarked;
