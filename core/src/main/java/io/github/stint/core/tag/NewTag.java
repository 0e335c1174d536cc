package io.github.stint.core.tag;

import io.github.stint.core.error.InvalidValue;

/**
 * A tag to be made.
 *
 * @param name 1 to 100 characters
 */
public record NewTag(String name) {

    /** Checks the name; throws {@link InvalidValue} when it may not be one. */
    public NewTag {
        TagRules.requireName("create tag", name);
    }
}
