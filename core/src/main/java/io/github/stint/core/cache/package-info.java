/** A cache of names and settings as a decorator around the ports: fewer requests, and the same results within an hour. */
@NullMarked
package io.github.stint.core.cache;

import org.jspecify.annotations.NullMarked;
