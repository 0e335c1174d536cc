package io.github.stint.core.timeentry;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;
import java.math.BigDecimal;
import java.util.List;

/** The value of a custom field of a time entry. */
public sealed interface CustomFieldValue {

    /** A text, a link, or the selected item of a list. */
    record Text(String text) implements CustomFieldValue {

        /** Throws {@link InvalidValue} if the text is not {@link TextRules#isEncodable encodable}. */
        public Text {
            TextRules.requireEncodable("read a custom field", "custom-field", text);
        }
    }

    /** A number. */
    record Numeric(BigDecimal number) implements CustomFieldValue {}

    /** The value of a checkbox. */
    record Flag(boolean ticked) implements CustomFieldValue {}

    /** The selected items of a list, in order. */
    record Choices(List<String> items) implements CustomFieldValue {

        /** Copies the list. Throws {@link InvalidValue} if an item is not {@link TextRules#isEncodable encodable}. */
        public Choices {
            items = List.copyOf(items);
            items.forEach(item -> TextRules.requireEncodable("read a custom field", "custom-field", item));
        }
    }
}
