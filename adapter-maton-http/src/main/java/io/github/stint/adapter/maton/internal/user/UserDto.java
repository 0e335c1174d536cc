package io.github.stint.adapter.maton.internal.user;

import org.jspecify.annotations.Nullable;

/** A user in a response. */
record UserDto(
        @Nullable String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String activeWorkspace,
        @Nullable String defaultWorkspace,
        @Nullable String status,
        @Nullable SettingsDto settings) {

    /** Some of the user's settings. */
    record SettingsDto(@Nullable String timeZone, @Nullable String weekStart) {}
}
