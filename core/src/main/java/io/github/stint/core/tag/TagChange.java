package io.github.stint.core.tag;

import io.github.stint.core.error.InvalidValue;

/**
 * What to change of a tag: it has nothing but a name.
 *
 * @param name the new name, 1 to 100 characters
 */
public record TagChange(String name) {

    /** Checks the name; throws {@link InvalidValue} when it may not be one. */
    public TagChange {
        TagRules.requireName("update tag", name);
    }
}
