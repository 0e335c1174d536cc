/** The data of the in-memory adapter, and the locks that guard it. */
@NullMarked
package io.github.stint.adapter.inmemory.internal.state;

import org.jspecify.annotations.NullMarked;
