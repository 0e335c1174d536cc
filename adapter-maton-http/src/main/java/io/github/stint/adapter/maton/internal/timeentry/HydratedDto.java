package io.github.stint.adapter.maton.internal.timeentry;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is read of a whole project, task or tag that comes with an entry. A surprise in it must not make the entry unreadable: what is no
 * text is missing.
 */
record HydratedDto(
        @Nullable String id,
        @Nullable String name,
        @Nullable String clientId,
        @Nullable String clientName) {

    /** Reads any JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HydratedDto of(JsonNode object) {
        return new HydratedDto(
                text(object, "id"), text(object, "name"), text(object, "clientId"), text(object, "clientName"));
    }

    // Java links generated ones when they are called first, which takes several milliseconds of the start of a program.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HydratedDto same
                && Objects.equals(id, same.id)
                && Objects.equals(name, same.name)
                && Objects.equals(clientId, same.clientId)
                && Objects.equals(clientName, same.clientName);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id) * 31 + Objects.hashCode(name);
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.path(field).stringValue(null);
    }
}
