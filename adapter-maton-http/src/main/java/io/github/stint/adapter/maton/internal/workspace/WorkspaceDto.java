package io.github.stint.adapter.maton.internal.workspace;

import org.jspecify.annotations.Nullable;

/** A workspace as the service sends it. */
record WorkspaceDto(
        @Nullable String id,
        @Nullable String name,
        @Nullable SettingsDto workspaceSettings) {

    /** The settings of the workspace, of which there are many more. */
    record SettingsDto(
            @Nullable Boolean defaultBillableProjects,
            @Nullable Boolean isProjectPublicByDefault) {}
}
