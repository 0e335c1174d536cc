/** The store of the folder: the file of recent data, and when older entries are archived. */
@NullMarked
package io.github.stint.adapter.offline.internal;

import org.jspecify.annotations.NullMarked;
