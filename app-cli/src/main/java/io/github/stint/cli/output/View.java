package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Style;
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

    /** The columns of the table. */
    List<Column> columns();

    /** The row of the object in the table. */
    List<String> cells(T value);

    /** The look of the object's cell in that column. */
    default Style style(T value, Column column) {
        return Style.PLAIN;
    }

    /** The rows of a table of these objects. */
    default List<List<String>> rows(List<T> values) {
        return values.stream().map(this::cells).toList();
    }
}
