package io.github.stint.adapter.maton.internal.tag;

import org.jspecify.annotations.Nullable;

/**
 * A tag as the service is sent it.
 *
 * @param archived left out of a new tag; left out of an update, it would take the tag out of the archive
 */
record TagWriteDto(String name, @Nullable Boolean archived) {}
