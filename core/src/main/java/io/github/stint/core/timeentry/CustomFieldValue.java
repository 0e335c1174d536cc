package io.github.stint.core.timeentry;

import java.math.BigDecimal;
import java.util.List;

/** The value of a custom field of a time entry. */
public sealed interface CustomFieldValue {

    /** A text, a link, or the selected item of a list. */
    record Text(String text) implements CustomFieldValue {}

    /** A number. */
    record Numeric(BigDecimal number) implements CustomFieldValue {}

    /** The value of a checkbox. */
    record Flag(boolean ticked) implements CustomFieldValue {}

    /** The selected items of a list, in order. */
    record Choices(List<String> items) implements CustomFieldValue {

        /** Copies the list. */
        public Choices {
            items = List.copyOf(items);
        }
    }
}
