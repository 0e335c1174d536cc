/** The file that stores the data of the in-memory adapter. */
@NullMarked
package io.github.stint.adapter.inmemory.internal.file;

import org.jspecify.annotations.NullMarked;
