package io.github.stint.adapter.maton.internal.tag;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tag as the service sends it. */
record TagDto(
        String id,
        String workspaceId,
        String name,
        @Nullable Boolean archived) {

    /** Refuses what cannot be a tag, because a tag itself, unlike things that are built, does not. */
    TagDto {
        Objects.requireNonNull(id, "a tag without an id");
        Objects.requireNonNull(workspaceId, "a tag without a workspace");
        Objects.requireNonNull(name, "a tag without a name");
    }
}
