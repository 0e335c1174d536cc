package io.github.stint.core.json;

import io.github.stint.core.error.InvalidValue;
import java.util.function.Function;

/**
 * The form of one type of values in JSON. Immutable.
 *
 * @param <T> the type
 */
public final class JsonForm<T> {

    private enum Kind {
        TEXT,
        FIELDS,
        WRITE_ONLY
    }

    private final Class<T> type;
    private final Kind kind;
    private final Function<T, JsonValue> writer;
    private final Function<JsonValue, T> reader;

    private JsonForm(Class<T> type, Kind kind, Function<T, JsonValue> writer, Function<JsonValue, T> reader) {
        this.type = type;
        this.kind = kind;
        this.writer = writer;
        this.reader = reader;
    }

    /** A string, which is what {@code toString} returns. */
    static <T> JsonForm<T> text(Class<T> type, Function<String, T> reader) {
        return new JsonForm<>(
                type,
                Kind.TEXT,
                value -> new JsonValue.Text(value.toString()),
                json -> JsonTypes.parse(type.getSimpleName(), JsonTypes.text(type.getSimpleName(), json), reader));
    }

    /** An object. */
    static <T> JsonForm<T> fields(Class<T> type, Function<T, FieldWriter> writer, Function<FieldReader, T> reader) {
        return new JsonForm<>(
                type,
                Kind.FIELDS,
                value -> writer.apply(value).fields(),
                json -> reader.apply(new FieldReader(type.getSimpleName(), json)));
    }

    /** An object with the data of a request, in which an unknown key is an error: it may be a misspelt one, which would have no effect. */
    static <T> JsonForm<T> request(Class<T> type, Function<T, FieldWriter> writer, Function<FieldReader, T> reader) {
        return fields(type, writer, fields -> {
            T value = reader.apply(fields);
            fields.requireAllRead();
            return value;
        });
    }

    /** An object that is a result, and is not read. */
    static <T> JsonForm<T> writeOnly(Class<T> type, Function<T, FieldWriter> writer) {
        return new JsonForm<>(
                type, Kind.WRITE_ONLY, value -> writer.apply(value).fields(), json -> {
                    throw new UnsupportedOperationException(type.getSimpleName() + " is only written");
                });
    }

    /** Returns the type of the values. */
    public Class<T> type() {
        return type;
    }

    /** Returns whether each value is a string, so that values can be keys of an object. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Returns whether {@link #read} is supported; it is not for reports, which are results. */
    public boolean isReadable() {
        return kind != Kind.WRITE_ONLY;
    }

    /** Returns the value in JSON. */
    public JsonValue write(T value) {
        return writer.apply(value);
    }

    /**
     * Returns the value that was written.
     *
     * @throws InvalidValue if a field is missing, has another type, or breaks a rule of the value, or if the data of a request has an
     *     unknown field; unknown fields of entities are ignored
     * @throws UnsupportedOperationException if the type is not readable
     */
    public T read(JsonValue json) {
        return reader.apply(json);
    }
}
