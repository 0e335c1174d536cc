/** What the program remembers from one run to the next: choices of the user, and never a key. */
@NullMarked
package io.github.stint.cli.config;

import org.jspecify.annotations.NullMarked;
