/** What surrounds a run: the options, the environment and the settings, and the interfaces that the composition root implements. */
@NullMarked
package io.github.stint.cli.env;

import org.jspecify.annotations.NullMarked;
