package io.github.stint.adapter.simulator.internal.maton;

import com.google.gson.annotations.SerializedName;
import io.github.stint.core.connection.Connection;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection. Its times have exactly six digits of a second's fraction. */
record ConnectionDto(
        @SerializedName("connection_id") String connectionId,
        String status,
        @SerializedName("creation_time") @Nullable String creationTime,
        @SerializedName("last_updated_time") @Nullable String lastUpdatedTime,
        String url,
        String app,
        Map<String, String> metadata) {

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    /**
     * Converts a connection.
     *
     * @param page where it is authorized in the simulator; the connection's own address is ignored
     */
    static ConnectionDto of(Connection connection, URI page) {
        return new ConnectionDto(
                connection.id().value(),
                connection.status().name(),
                format(connection.createdAt()),
                format(connection.updatedAt()),
                page.toString(),
                connection.app(),
                connection.metadata());
    }

    private static @Nullable String format(Optional<Instant> instant) {
        return instant.map(MICROSECONDS::format).orElse(null);
    }
}
