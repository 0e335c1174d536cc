package io.github.stint.cli.output;

import java.util.List;

/**
 * Renders objects of one type.
 *
 * @param <T> the type
 */
public interface View<T> {

    /** The id of the object. */
    String id(T value);

    /** The fields of the JSON object. */
    Fields<T> fields();

    /** The fields of a single object in the table format. */
    default Fields<T> details() {
        return fields();
    }

    /** The headings of the table. */
    List<String> headings();

    /** The row of the object in the table. */
    List<String> cells(T value);

    /** The rows of a table of these objects. */
    default List<List<String>> rows(List<T> values) {
        return values.stream().map(this::cells).toList();
    }
}
