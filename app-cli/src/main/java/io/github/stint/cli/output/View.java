package io.github.stint.cli.output;

import java.util.List;

/**
 * How things of one kind are shown.
 *
 * @param <T> the kind
 */
public interface View<T> {

    /** What identifies it. */
    String id(T value);

    /** The fields of its JSON form. */
    Fields<T> fields();

    /** What a person is shown of one in full. */
    default Fields<T> details() {
        return fields();
    }

    /** The headings of its table. */
    List<String> headings();

    /** Its row in the table. */
    List<String> cells(T value);
}
