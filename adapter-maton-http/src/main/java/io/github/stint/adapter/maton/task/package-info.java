/** Tasks over the wire. It belongs to the adapter; nothing in here is for others to use. */
@NullMarked
package io.github.stint.adapter.maton.task;

import org.jspecify.annotations.NullMarked;
