/** Receipts of changes, which a program keeps to know in a later run what was done. */
@NullMarked
package io.github.stint.core.receipt;

import org.jspecify.annotations.NullMarked;
