package io.github.stint.core.timeentry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a change does to a single tag of a time entry. */
public enum TagEdit {

    /** Adds the tag after all others, unless the entry has it. */
    ADD,

    /** Removes the tag, if the entry has it. */
    REMOVE;

    /** Returns the tags after the edits, in the same order, with those that are added at the end, in the order of the edits. */
    static <T> List<T> apply(Map<T, TagEdit> edits, List<T> tags) {
        List<T> changed = new ArrayList<>(tags);
        edits.forEach((tag, edit) -> {
            if (edit == REMOVE) {
                changed.removeIf(tag::equals);
            } else if (!changed.contains(tag)) {
                changed.add(tag);
            }
        });
        return List.copyOf(changed);
    }
}
