package io.github.stint.core.input;

import io.github.stint.core.time.TimeInterval;
import java.util.List;

/**
 * An interval at the beginning of several words.
 *
 * @param interval the interval that the first words form
 * @param rest the words after it
 */
public record LeadingInterval(TimeInterval interval, List<String> rest) {

    /** Copies the list. */
    public LeadingInterval {
        rest = List.copyOf(rest);
    }
}
