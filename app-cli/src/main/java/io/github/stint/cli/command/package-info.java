/** The commands: each is its options, one call to a port or a use case, and the rendering of what comes back. */
@NullMarked
package io.github.stint.cli.command;

import org.jspecify.annotations.NullMarked;
