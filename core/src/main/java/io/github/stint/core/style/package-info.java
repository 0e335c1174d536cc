/** How the project's values are generated; nothing here is left in the class files. */
@NullMarked
package io.github.stint.core.style;

import org.jspecify.annotations.NullMarked;
