/** The keys of the environment. */
@NullMarked
package io.github.stint.cli.key;

import org.jspecify.annotations.NullMarked;
