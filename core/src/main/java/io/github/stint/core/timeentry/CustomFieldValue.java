package io.github.stint.core.timeentry;

import java.math.BigDecimal;
import java.util.List;

/** What a custom field of a time entry holds. */
public sealed interface CustomFieldValue {

    /** A text, a link, or the one chosen item of a list. */
    record Text(String text) implements CustomFieldValue {}

    /** A number. */
    record Numeric(BigDecimal number) implements CustomFieldValue {}

    /** A box that is ticked or not. */
    record Flag(boolean ticked) implements CustomFieldValue {}

    /** The chosen items of a list, in their order. */
    record Choices(List<String> items) implements CustomFieldValue {

        /** Keeps its own copy. */
        public Choices {
            items = List.copyOf(items);
        }
    }
}
