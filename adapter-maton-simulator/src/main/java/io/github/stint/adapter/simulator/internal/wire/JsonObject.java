package io.github.stint.adapter.simulator.internal.wire;

/** A value that is a JSON object. */
public interface JsonObject extends JsonValue {

    /** Writes the fields, each with its name and one value. */
    void writeFields(JsonOutput json);

    @Override
    default void writeTo(JsonOutput json) {
        json.beginObject();
        writeFields(json);
        json.endObject();
    }
}
