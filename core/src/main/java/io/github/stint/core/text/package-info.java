/** The rules for ids, names and texts, with the limits of the service. */
@NullMarked
package io.github.stint.core.text;

import org.jspecify.annotations.NullMarked;
