@NullMarked
package io.github.stint.jackson2;

import org.jspecify.annotations.NullMarked;
