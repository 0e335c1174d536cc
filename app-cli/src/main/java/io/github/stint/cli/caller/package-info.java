/** Who runs the program, and what they learn about a run besides its output. */
@NullMarked
package io.github.stint.cli.caller;

import org.jspecify.annotations.NullMarked;
