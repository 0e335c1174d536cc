package io.github.stint.adapter.simulator.internal.clockify.json;

import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.clockify.detail.MembershipStatus;
import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.clockify.field.EntryFields;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The JSON object that a response contains for something. The wire types that implement it are hidden in this package. */
public interface Representation extends JsonObject {

    static Representation of(Client client) {
        return new ClientJson(client, true);
    }

    /** Represents a client that was updated or deleted. */
    static Representation afterChange(Client client) {
        return new ClientJson(client, false);
    }

    static Representation of(Tag tag) {
        return new TagJson(tag);
    }

    static Representation of(Task task, Details details) {
        return new TaskJson(task, details.of(task.id()));
    }

    static Representation of(CustomField field) {
        return new FieldJson(field);
    }

    static Representation of(TimeEntry entry, Details details, EntryFields fields) {
        return new TimeEntryJson(entry, fields, Optional.of(details.of(entry)), false);
    }

    /** Represents a time entry that was created or changed. */
    static Representation afterChange(TimeEntry entry, EntryFields fields) {
        return new TimeEntryJson(entry, fields, Optional.empty(), false);
    }

    /** Represents one of several time entries that were changed at once. */
    static Representation afterBulkChange(TimeEntry entry, EntryFields fields) {
        return new TimeEntryJson(entry, fields, Optional.empty(), true);
    }

    /**
     * Represents a project.
     *
     * @param member the only one if the members of the project were never changed
     */
    static Representation of(Project project, UserId member, Details details) {
        return new ProjectJson(project, member, details.of(project.id()));
    }

    static Representation of(Workspace workspace, List<UserId> members, Restrictions restrictions, Details details) {
        return new WorkspaceJson(workspace, members, restrictions, details);
    }

    /**
     * Represents a user.
     *
     * @param memberships the workspaces whose memberships are listed
     */
    static Representation of(User user, List<WorkspaceId> memberships, Details details) {
        return UserJson.of(user, memberships(user, memberships, details));
    }

    /**
     * Represents a user in a list of members.
     *
     * @param status of the membership, if it is shown instead of that of the account
     * @param roles the names of the roles, if they are to be included
     */
    static Representation ofMember(
            User user,
            List<WorkspaceId> memberships,
            Optional<MembershipStatus> status,
            Optional<List<String>> roles,
            Details details) {
        UserJson account = UserJson.of(user, memberships(user, memberships, details));
        UserJson shown =
                status.map(MembershipStatus::name).map(account::withStatus).orElse(account);
        return roles.<Representation>map(names -> new ExtendedJson(
                        shown,
                        json -> json.field(
                                "roles", names.stream().map(UserJson::role).toList())))
                .orElse(shown);
    }

    private static List<JsonObject> memberships(User user, List<WorkspaceId> workspaces, Details details) {
        return workspaces.stream()
                .map(workspace -> Memberships.in(workspace, user.id(), details))
                .toList();
    }
}
