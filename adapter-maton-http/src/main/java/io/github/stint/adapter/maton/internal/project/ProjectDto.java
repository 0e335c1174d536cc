package io.github.stint.adapter.maton.internal.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A project in a response. */
record ProjectDto(
        @Nullable String id,
        @Nullable String workspaceId,
        @Nullable String name,
        @Nullable String clientId,
        @Nullable String clientName,
        @Nullable Boolean archived,
        @Nullable Boolean billable,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable String color,
        @Nullable String note) {}
