/**
 * The ports over HTTP: Clockify through the Maton gateway, or by itself. {@link io.github.stint.adapter.maton.MatonStint} and what
 * it takes and gives are for others to use; the packages below are not.
 */
@NullMarked
package io.github.stint.adapter.maton;

import org.jspecify.annotations.NullMarked;
