/** Files that are replaced as a whole, so that no crash, full disk or other process leaves a part of one. */
@NullMarked
package io.github.stint.core.file;

import org.jspecify.annotations.NullMarked;
