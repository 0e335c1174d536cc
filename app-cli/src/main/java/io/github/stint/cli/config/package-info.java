/** The saved settings of the user. They never contain a key. */
@NullMarked
package io.github.stint.cli.config;

import org.jspecify.annotations.NullMarked;
