package io.github.stint.adapter.maton.internal.tag;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tag in a response. */
record TagDto(
        String id,
        String workspaceId,
        String name,
        @Nullable Boolean archived) {

    /** Checks the required values, because the tag of the domain has no builder that does. */
    TagDto {
        Objects.requireNonNull(id, "a tag without an id");
        Objects.requireNonNull(workspaceId, "a tag without a workspace");
        Objects.requireNonNull(name, "a tag without a name");
    }
}
