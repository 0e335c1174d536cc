package io.github.stint.core.tag;

import io.github.stint.core.error.InvalidValue;

/**
 * A change to a tag, whose only field is its name.
 *
 * @param name the new name, 1 to 100 characters
 */
public record TagChange(String name) {

    /** Throws {@link InvalidValue} if the name is invalid. */
    public TagChange {
        TagRules.requireName("update tag", name);
    }
}
