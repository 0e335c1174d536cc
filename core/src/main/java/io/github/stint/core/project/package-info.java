/** What the work is done on. */
@NullMarked
package io.github.stint.core.project;

import org.jspecify.annotations.NullMarked;
