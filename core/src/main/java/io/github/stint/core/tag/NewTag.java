package io.github.stint.core.tag;

import io.github.stint.core.error.InvalidValue;

/**
 * A tag to create.
 *
 * @param name 1 to 100 characters
 */
public record NewTag(String name) {

    /** Throws {@link InvalidValue} if the name is invalid. */
    public NewTag {
        TagRules.requireName("create tag", name);
    }

    /** Returns a new tag with this name; throws {@link InvalidValue} if the name is invalid. */
    public static NewTag named(String name) {
        return new NewTag(name);
    }
}
