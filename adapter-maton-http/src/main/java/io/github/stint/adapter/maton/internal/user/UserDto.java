package io.github.stint.adapter.maton.internal.user;

import org.jspecify.annotations.Nullable;

/** A user as the service sends it. */
record UserDto(
        @Nullable String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String activeWorkspace,
        @Nullable String defaultWorkspace,
        @Nullable String status,
        @Nullable SettingsDto settings) {

    /** The user's own settings, of which there are many more. */
    record SettingsDto(@Nullable String timeZone, @Nullable String weekStart) {}
}
