package io.github.stint.core.workspace;

import io.github.stint.core.style.ValueStyle;
import org.immutables.value.Value;

/** A workspace, with the settings that affect Stint. */
@Value.Immutable
@ValueStyle
public interface Workspace {

    WorkspaceId id();

    String name();

    /** Whether new projects are billable by default (default: true). */
    @Value.Default
    default boolean projectsBillableByDefault() {
        return true;
    }

    /** Whether all members see new projects by default (default: false). */
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
