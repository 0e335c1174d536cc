/** The environment of a run: options, variables and settings, and the interfaces that the composition root implements. */
@NullMarked
package io.github.stint.cli.env;

import org.jspecify.annotations.NullMarked;
