/** The projects that time is booked on. */
@NullMarked
package io.github.stint.core.project;

import org.jspecify.annotations.NullMarked;
