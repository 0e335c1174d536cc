/** The ports over HTTP, through the Maton gateway or directly to Clockify. The packages below are internal. */
@NullMarked
package io.github.stint.adapter.maton;

import org.jspecify.annotations.NullMarked;
