/** The cache of names in files. */
@NullMarked
package io.github.stint.adapter.maton.internal.cache;

import org.jspecify.annotations.NullMarked;
