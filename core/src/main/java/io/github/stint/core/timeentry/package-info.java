/** Time entries and the running timer. */
@NullMarked
package io.github.stint.core.timeentry;

import org.jspecify.annotations.NullMarked;
