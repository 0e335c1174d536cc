package io.github.stint.core.project;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.text.UniqueNames;
import java.util.Collection;
import java.util.regex.Pattern;

/** The rules for projects, which all adapters enforce. */
public final class ProjectRules {

    /** The minimum length of a name, in UTF-16 units. */
    public static final int MIN_NAME_LENGTH = 2;
    /** The maximum length of a name, in UTF-16 units. */
    public static final int MAX_NAME_LENGTH = 250;
    /** The maximum length of a note, in UTF-16 units. */
    public static final int MAX_NOTE_LENGTH = 16_384;

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private ProjectRules() {}

    /**
     * Checks that the project may be deleted.
     *
     * @throws Refused if the project is not archived
     */
    public static void requireDeletable(Project project) {
        if (!project.archived()) {
            throw notArchived(project.qualifiedName());
        }
    }

    /** Returns the error for deleting a project that is not archived. */
    public static Refused notArchived(String nameOrId) {
        return new Refused(
                "delete project",
                Rule.PROJECT_NOT_ARCHIVED,
                "the project \"" + nameOrId + "\" is not archived; only archived projects can be deleted",
                "archive it first, then delete it");
    }

    /**
     * Checks that no other project of the same client, or without a client if this one has none, has this name. Archived projects count.
     *
     * @param existing the projects of the workspace
     * @throws Refused if the name is taken
     */
    public static void requireUniqueName(String operation, Project project, Collection<Project> existing) {
        UniqueNames.require(
                project,
                existing.stream()
                        .filter(each -> each.clientId().equals(project.clientId()))
                        .toList(),
                Project::id,
                Project::name,
                () -> nameTaken(operation, project.name()));
    }

    /** Returns the error for a name that another project of the same client has, archived or not. */
    public static Refused nameTaken(String operation, String name) {
        return new Refused(
                operation,
                Rule.NAME_TAKEN,
                "a project named \"" + name + "\" already exists for this client; archived projects keep their names",
                "choose another name or client, or use the existing project (restore it if it is archived)");
    }

    static void requireName(String operation, String name) {
        TextRules.requireName(operation, EntityKind.PROJECT, name, MIN_NAME_LENGTH, MAX_NAME_LENGTH);
    }

    static void requireNote(String operation, String note) {
        TextRules.requireMaxLength(operation, "note", note, MAX_NOTE_LENGTH);
    }

    static void requireColor(String operation, String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new InvalidValue(
                    operation, "color", "\"" + color + "\" is not a valid colour", "write it like #1976D2");
        }
    }
}
