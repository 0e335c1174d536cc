package io.github.stint.adapter.simulator.internal.clockify.field;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A custom field of a workspace. Immutable.
 *
 * @param details what its owner decides
 * @param projectDefaults by project, in the order in which they were set
 */
public record CustomField(
        CustomFieldId id, WorkspaceId workspace, Details details, Map<ProjectId, ProjectDefault> projectDefaults) {

    private static final String ACTIVE = "VISIBLE";

    /**
     * What a project has instead of the status and the value of the workspace.
     *
     * @param value of entries without one of their own; empty for none
     */
    public record ProjectDefault(String status, Optional<CustomFieldValue> value) {}

    /**
     * What the owner of a field decides.
     *
     * @param type such as TXT
     * @param entityType TIMEENTRY or USER
     * @param status VISIBLE, INVISIBLE or INACTIVE
     * @param workspaceDefault the value of entries without one of their own; empty for none
     */
    public record Details(
            String name,
            String type,
            String entityType,
            String status,
            boolean required,
            boolean onlyAdminCanEdit,
            Optional<String> placeholder,
            Optional<String> description,
            List<String> allowedValues,
            Optional<CustomFieldValue> workspaceDefault) {

        /** Returns the details of a field of time entries that is optional, visible, and has no default. */
        public static Details ofEntries(String name, String type) {
            return new Details(
                    name,
                    type,
                    "TIMEENTRY",
                    ACTIVE,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        /** Copies the values. */
        public Details {
            allowedValues = List.copyOf(allowedValues);
        }
    }

    /** Copies the defaults. */
    public CustomField {
        projectDefaults = Collections.unmodifiableMap(new LinkedHashMap<>(projectDefaults));
    }

    CustomField withDetails(Details changed) {
        return new CustomField(id, workspace, changed, projectDefaults);
    }

    CustomField withDefault(ProjectId project, ProjectDefault value) {
        Map<ProjectId, ProjectDefault> changed = new LinkedHashMap<>(projectDefaults);
        changed.put(project, value);
        return new CustomField(id, workspace, details, changed);
    }

    CustomField withoutDefault(ProjectId project) {
        Map<ProjectId, ProjectDefault> changed = new LinkedHashMap<>(projectDefaults);
        changed.remove(project);
        return new CustomField(id, workspace, details, changed);
    }

    /** Returns the status in a project. */
    public String statusIn(ProjectId project) {
        ProjectDefault own = projectDefaults.get(project);
        return own == null ? details.status() : own.status();
    }

    /** Whether time entries have it. */
    boolean isOfEntries() {
        return details.entityType().equals("TIMEENTRY") && !details.status().equals("INACTIVE");
    }

    /** Whether new entries need a value. */
    boolean isRequired() {
        return isOfEntries() && details.required() && details.status().equals(ACTIVE);
    }

    /** Returns the value of an entry of the project, or of none, without a value of its own. */
    Optional<CustomFieldValue> defaultIn(Optional<ProjectId> project) {
        Optional<ProjectDefault> own = project.flatMap(id -> Optional.ofNullable(projectDefaults.get(id)));
        return own.isPresent() ? own.get().value() : details.workspaceDefault();
    }
}
