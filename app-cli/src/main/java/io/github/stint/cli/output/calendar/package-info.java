/** Time entries as events of a calendar. A package of its own, because only one command needs its library. */
@NullMarked
package io.github.stint.cli.output.calendar;

import org.jspecify.annotations.NullMarked;
