/** One run of the program: the tree of commands, the parser, and how errors become messages and exit codes. */
@NullMarked
package io.github.stint.cli.program;

import org.jspecify.annotations.NullMarked;
