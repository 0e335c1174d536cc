/** What a command does to what is stored. */
@NullMarked
package io.github.stint.cli.effect;

import org.jspecify.annotations.NullMarked;
