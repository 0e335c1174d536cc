package io.github.stint.core.tag;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.text.UniqueNames;
import java.util.Collection;

/** The rules for tags, which all adapters enforce. A tag can be deleted at any time. */
public final class TagRules {

    /** The maximum length of a name, in UTF-16 units. */
    public static final int MAX_NAME_LENGTH = 100;

    private TagRules() {}

    /**
     * Checks that no other tag of the workspace, active or archived, has this name.
     *
     * @param existing the tags of the workspace
     * @throws Refused if the name is taken
     */
    public static void requireUniqueName(String operation, Tag tag, Collection<Tag> existing) {
        UniqueNames.require(tag, existing, Tag::id, Tag::name, () -> nameTaken(operation, tag.name()));
    }

    /** Returns the error for a name that another tag of the workspace has, archived or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a tag named \"" + name + "\" already exists; archived tags keep their names",
                "choose another name, or use the existing tag (restore it if it is archived)");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.TAG, name, 1, MAX_NAME_LENGTH);
    }
}
