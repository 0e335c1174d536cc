package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Renders workspaces, and marks the one in use. */
public final class WorkspaceView implements View<Workspace> {

    private final List<WorkspaceId> used;

    private WorkspaceView(List<WorkspaceId> used) {
        this.used = used;
    }

    /** Marks the workspace of that id. */
    public static WorkspaceView marking(WorkspaceId used) {
        return new WorkspaceView(List.of(used));
    }

    /** Marks none, because it is not known which is in use. */
    public static WorkspaceView withoutMark() {
        return new WorkspaceView(List.of());
    }

    @Override
    public String id(Workspace workspace) {
        return workspace.id().value();
    }

    @Override
    public Fields<Workspace> fields() {
        return new Fields<Workspace>()
                .with("id", Workspace::id)
                .with("name", Workspace::name)
                .with("inUse", this::inUse);
    }

    private Optional<Boolean> inUse(Workspace workspace) {
        return used.stream().findFirst().map(workspace.id()::equals);
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.fixed(Mark.HEADING), Column.text("NAME"), Column.fixed("ID"));
    }

    @Override
    public List<String> cells(Workspace workspace) {
        return List.of(
                Mark.of(inUse(workspace)), workspace.name(), workspace.id().value());
    }
}
