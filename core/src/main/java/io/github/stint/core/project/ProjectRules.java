package io.github.stint.core.project;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import java.util.regex.Pattern;

/** What must hold for projects, whatever adapter is used. */
public final class ProjectRules {

    /** The shortest name. */
    public static final int SHORTEST_NAME = 2;
    /** The longest name. */
    public static final int LONGEST_NAME = 250;
    /** The longest note. */
    public static final int NOTE = 16_384;

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private ProjectRules() {}

    /**
     * Lets an archived project pass.
     *
     * @throws Refused if it is not archived
     */
    public static void requireDeletable(Project project) {
        if (!project.archived()) {
            throw notArchived(project.name());
        }
    }

    /** The refusal to delete a project that is not archived. */
    public static Refused notArchived(String nameOrId) {
        return new Refused(
                "delete project",
                Rule.PROJECT_NOT_ARCHIVED,
                "the project \"" + nameOrId + "\" is active, and only an archived one can be deleted",
                "archive it first, then delete it");
    }

    /** The refusal of a name that another project of the same client has, be it archived or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a project called \"" + name + "\" exists already for this client; archived ones keep their name",
                "choose another name or another client, or restore the one that exists");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.PROJECT, name, SHORTEST_NAME, LONGEST_NAME);
    }

    static void requireNote(String operation, String note) {
        TextRules.requireAtMost(operation, "note", note, NOTE);
    }

    static void requireColor(String operation, String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new InvalidValue(operation, "color", "\"" + color + "\" is not a colour", "write it like #1976D2");
        }
    }
}
