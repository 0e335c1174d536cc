package io.github.stint.adapter.simulator.internal.clockify.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.JsonAdapter;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wire type with additional keys, which only some responses have. Gson itself cannot write the fields of a component among those of
 * its owner.
 *
 * @param more null values are written too
 */
@JsonAdapter(ExtendedDto.Serializer.class)
record ExtendedDto(Representation base, Map<String, ? extends @Nullable Object> more) implements Representation {

    static final class Serializer implements JsonSerializer<ExtendedDto> {

        @Override
        public JsonElement serialize(ExtendedDto dto, Type type, JsonSerializationContext context) {
            JsonObject json = context.serialize(dto.base()).getAsJsonObject();
            dto.more().forEach((key, value) -> json.add(key, context.serialize(value)));
            return json;
        }
    }
}
