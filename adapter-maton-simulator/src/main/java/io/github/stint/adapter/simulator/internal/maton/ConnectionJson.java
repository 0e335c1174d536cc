package io.github.stint.adapter.simulator.internal.maton;

import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.core.connection.Connection;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * A connection. Its times have exactly six digits of a second's fraction.
 *
 * @param page where it is authorized in the simulator; the connection's own address is ignored
 */
record ConnectionJson(Connection connection, URI page) implements JsonObject {

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    @Override
    public void writeFields(JsonOutput json) {
        json.field("connection_id", connection.id().value());
        json.field("status", connection.status().name());
        json.field("creation_time", connection.createdAt().map(MICROSECONDS::format));
        json.field("last_updated_time", connection.updatedAt().map(MICROSECONDS::format));
        json.field("url", page.toString());
        json.field("app", connection.app());
        json.texts("metadata", connection.metadata());
    }
}
