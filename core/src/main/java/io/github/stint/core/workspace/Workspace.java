package io.github.stint.core.workspace;

import io.github.stint.core.style.ValueStyle;
import org.immutables.value.Value;

/** A workspace, with those of its settings that change what Stint does. */
@Value.Immutable
@ValueStyle
public interface Workspace {

    WorkspaceId id();

    String name();

    /** Whether a new project is billable when its maker does not say. */
    @Value.Default
    default boolean projectsBillableByDefault() {
        return true;
    }

    /** Whether everybody sees a new project when its maker does not say. */
    @Value.Default
    default boolean projectsPublicByDefault() {
        return false;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a workspace; id and name are required. */
    final class Builder extends ImmutableWorkspace.Builder {
        Builder() {}
    }
}
