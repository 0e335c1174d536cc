/** What a person does with time: start, stop, continue, cancel, log, and retire what is not needed any more. */
@NullMarked
package io.github.stint.core.tracking;

import org.jspecify.annotations.NullMarked;
