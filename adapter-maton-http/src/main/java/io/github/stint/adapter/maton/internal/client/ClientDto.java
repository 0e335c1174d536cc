package io.github.stint.adapter.maton.internal.client;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client in a response. */
record ClientDto(
        @Nullable String id,
        @Nullable String workspaceId,
        @Nullable String name,
        @Nullable Boolean archived,
        @Nullable String email,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> ccEmails,

        @Nullable String address,
        @Nullable String note) {}
