/** Records requests with their responses, and repeats the responses of a recording. */
@NullMarked
package io.github.stint.adapter.simulator.internal.recording;

import org.jspecify.annotations.NullMarked;
