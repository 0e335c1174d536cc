package io.github.stint.imports;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.RowPosition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row of named fields. Names are in lower case. */
interface FieldRow {

    /** Returns whether the file has the field, which may be empty in this row. */
    boolean has(String field);

    /** Returns the text exactly as it is; an empty text if the row does not have the field. */
    String exact(String field);

    /** Returns the items of a list, without white space around them. */
    List<String> items(String field);

    /** Returns where the field is. */
    RowPosition position(String field);

    /** Returns the text without white space around it, or empty if nothing remains. */
    default Optional<String> text(String field) {
        return Optional.of(exact(field).strip()).filter(text -> !text.isEmpty());
    }

    /** Returns the first of these fields that has a text. */
    default Optional<String> text(List<String> fields) {
        return fields.stream().flatMap(field -> text(field).stream()).findFirst();
    }

    /** Returns whether the file has one of these fields. */
    default boolean hasAny(List<String> fields) {
        return fields.stream().anyMatch(this::has);
    }

    /** Returns what the function reads from the text of the field, or empty if it has none. */
    default <T> Optional<T> read(String field, Function<String, T> function) {
        return text(field).map(text -> {
            try {
                return function.apply(text);
            } catch (InvalidValue invalid) {
                throw new RowRefused(position(field), invalid);
            }
        });
    }

    /** Returns the error for an invalid field. */
    default RowRefused refused(String field, String message, String hint) {
        return new RowRefused(position(field), message, hint);
    }
}
