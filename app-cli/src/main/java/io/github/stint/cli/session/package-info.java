/** The session of a command, confirmation, exit codes, and the options that several commands share. */
@NullMarked
package io.github.stint.cli.session;

import org.jspecify.annotations.NullMarked;
