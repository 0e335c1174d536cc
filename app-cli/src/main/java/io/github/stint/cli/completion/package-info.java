/** Completion in shells: the scripts, and the names that they ask for. */
@NullMarked
package io.github.stint.cli.completion;

import org.jspecify.annotations.NullMarked;
