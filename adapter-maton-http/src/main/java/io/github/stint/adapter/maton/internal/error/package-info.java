/** Translates status codes, error codes and failures into errors of the domain. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.error;

import org.jspecify.annotations.NullMarked;
