/** The style of the generated value classes, which is not part of the class files. */
@NullMarked
package io.github.stint.core.style;

import org.jspecify.annotations.NullMarked;
