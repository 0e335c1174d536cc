/** Records changes in a journal while they are made. */
@NullMarked
package io.github.stint.core.recording;

import org.jspecify.annotations.NullMarked;
