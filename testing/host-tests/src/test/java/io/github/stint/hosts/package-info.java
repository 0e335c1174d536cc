/** Builds programs of different kinds with the packaged artifacts; see {@code docs/hosts.md}. */
@NullMarked
package io.github.stint.hosts;

import org.jspecify.annotations.NullMarked;
