/**
 * The composition root: the only package that knows adapters. In it, {@link io.github.stint.cli.Main} alone reads the environment, the
 * clock, random numbers and the standard streams.
 */
@NullMarked
package io.github.stint.cli;

import org.jspecify.annotations.NullMarked;
