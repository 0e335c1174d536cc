/** The help: the overview, the pages of commands with their examples, and the topics. Nothing here is loaded before help is printed. */
@NullMarked
package io.github.stint.cli.help;

import org.jspecify.annotations.NullMarked;
