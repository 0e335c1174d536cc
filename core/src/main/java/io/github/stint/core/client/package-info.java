/** The clients for whom work is done. */
@NullMarked
package io.github.stint.core.client;

import org.jspecify.annotations.NullMarked;
