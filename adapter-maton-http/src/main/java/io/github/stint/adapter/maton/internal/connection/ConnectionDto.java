package io.github.stint.adapter.maton.internal.connection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A connection in a response of Maton. */
record ConnectionDto(
        @JsonProperty("connection_id") @Nullable String connectionId,
        @Nullable String app,
        @Nullable String status,
        @JsonProperty("creation_time") @Nullable Instant creationTime,
        @JsonProperty("last_updated_time") @Nullable Instant lastUpdatedTime,
        @Nullable String url,
        @Nullable Map<String, JsonNode> metadata) {

    /** Hides the URL, which gives access to the account. */
    @Override
    public String toString() {
        return "connection " + connectionId;
    }
}
