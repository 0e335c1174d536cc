package io.github.stint.contract;

import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;

/** Valid IDs that no entity has. */
public final class UnknownIds {

    private static final String VALUE = "0123456789abcdef01234567";

    public static final WorkspaceId WORKSPACE = new WorkspaceId(VALUE);
    public static final UserId USER = new UserId(VALUE);
    public static final ClientId CLIENT = new ClientId(VALUE);
    public static final ProjectId PROJECT = new ProjectId(VALUE);
    public static final TaskId TASK = new TaskId(VALUE);
    public static final TagId TAG = new TagId(VALUE);
    public static final TimeEntryId TIME_ENTRY = new TimeEntryId(VALUE);

    /** A UUID, which is the form of the IDs of connections. */
    public static final ConnectionId CONNECTION = new ConnectionId("01234567-89ab-4cde-8f01-23456789abcd");

    private UnknownIds() {}
}
