package io.github.stint.adapter.simulator.internal.clockify.json;

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

    static Representation of(Task task) {
        return new TaskJson(task);
    }

    static Representation of(TimeEntry entry) {
        return new TimeEntryJson(entry, true, false);
    }

    /** Represents a time entry that was created or changed. */
    static Representation afterChange(TimeEntry entry) {
        return new TimeEntryJson(entry, false, false);
    }

    /** Represents one of several time entries that were changed at once. */
    static Representation afterBulkChange(TimeEntry entry) {
        return new TimeEntryJson(entry, false, true);
    }

    /**
     * Represents a project.
     *
     * @param member the only one, because ports do not have the members of projects
     */
    static Representation of(Project project, UserId member) {
        return new ProjectJson(project, member);
    }

    static Representation of(Workspace workspace, List<UserId> members, Restrictions restrictions) {
        return new WorkspaceJson(workspace, members, restrictions);
    }

    /**
     * Represents a user.
     *
     * @param memberships the workspaces whose memberships are listed
     */
    static Representation of(User user, List<WorkspaceId> memberships) {
        return UserJson.of(user, memberships);
    }

    /**
     * Represents a user in a list of members.
     *
     * @param withStatus whether the status is that of the membership instead of the account
     * @param roles the names of the roles, if they are to be included
     */
    static Representation ofMember(
            User user, List<WorkspaceId> memberships, boolean withStatus, Optional<List<String>> roles) {
        UserJson account = UserJson.of(user, memberships);
        UserJson shown = withStatus ? account.withStatus("ACTIVE") : account;
        return roles.<Representation>map(names -> new ExtendedJson(
                        shown,
                        json -> json.field(
                                "roles", names.stream().map(UserJson::role).toList())))
                .orElse(shown);
    }
}
