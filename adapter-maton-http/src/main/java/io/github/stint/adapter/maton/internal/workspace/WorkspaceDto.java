package io.github.stint.adapter.maton.internal.workspace;

import org.jspecify.annotations.Nullable;

/** A workspace in a response. */
record WorkspaceDto(
        @Nullable String id,
        @Nullable String name,
        @Nullable SettingsDto workspaceSettings) {

    /** Some of the workspace's settings. */
    record SettingsDto(
            @Nullable Boolean defaultBillableProjects,
            @Nullable Boolean isProjectPublicByDefault) {}
}
