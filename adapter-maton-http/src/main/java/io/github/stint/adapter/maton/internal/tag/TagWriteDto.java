package io.github.stint.adapter.maton.internal.tag;

import org.jspecify.annotations.Nullable;

/**
 * A tag in a request; null is left out.
 *
 * @param archived null for a new tag; an update without it unarchives the tag
 */
record TagWriteDto(String name, @Nullable Boolean archived) {}
