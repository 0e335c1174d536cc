/** JSON, text and enum values, paging and query parameters. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.wire;

import org.jspecify.annotations.NullMarked;
