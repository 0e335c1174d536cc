package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.core.workspace.Workspace;
import java.util.List;

/** Renders workspaces. */
public final class WorkspaceView implements View<Workspace> {

    @Override
    public String id(Workspace workspace) {
        return workspace.id().value();
    }

    @Override
    public Fields<Workspace> fields() {
        return new Fields<Workspace>().with("id", Workspace::id).with("name", Workspace::name);
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("NAME"), Column.fixed("ID"));
    }

    @Override
    public List<String> cells(Workspace workspace) {
        return List.of(workspace.name(), workspace.id().value());
    }
}
