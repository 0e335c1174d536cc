@NullMarked
package io.github.stint.jackson3;

import org.jspecify.annotations.NullMarked;
