/** What the program remembers of the timer for the prompt of a shell. */
@NullMarked
package io.github.stint.cli.prompt;

import org.jspecify.annotations.NullMarked;
