package io.github.stint.core.tag;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;

/** What must hold for tags, whatever adapter is used. A tag can be deleted at any time. */
public final class TagRules {

    /** The longest name. */
    public static final int NAME = 100;

    private TagRules() {}

    /** The refusal of a name that another tag of the workspace has, be it archived or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a tag called \"" + name + "\" exists already; archived ones keep their name",
                "choose another name, or restore the one that exists");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.TAG, name, 1, NAME);
    }
}
