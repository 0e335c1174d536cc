package io.github.stint.cli.command.project;

import io.github.stint.cli.command.resource.ListFilter;
import io.github.stint.cli.output.ProjectView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.project.ProjectQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists projects. */
@Command(name = "list", aliases = "ls", description = "List projects by name, including archived ones.")
final class ProjectListCommand extends SessionCommand {

    @Mixin
    private final ListFilter filter = new ListFilter();

    @Option(
            names = {"-c", "--client"},
            paramLabel = "CLIENT",
            description = "List only projects of this client.")
    private @Nullable String client;

    @Option(
            names = "--billable",
            negatable = true,
            description = "List only billable projects, or with --no-billable only the others (default: all).")
    private @Nullable Boolean billable;

    @Mixin
    private final ListOptions list = new ListOptions();

    ProjectListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ProjectQuery.Builder query = ProjectQuery.builder()
                .name(filter.name().map(NameFilter::containing))
                .archived(filter.archived())
                .billable(Optional.ofNullable(billable));
        if (client != null) {
            query.addClients(session.lookup().client(client).id());
        }
        list.show(session, new ProjectView(), session.stint().projects().all(session.workspace(), query.build()));
    }
}
