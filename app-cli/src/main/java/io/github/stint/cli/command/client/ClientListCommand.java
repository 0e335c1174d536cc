package io.github.stint.cli.command.client;

import io.github.stint.cli.command.resource.ListFilter;
import io.github.stint.cli.output.ClientView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.client.ClientQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists clients. */
@Command(name = "list", aliases = "ls", description = "List clients by name, including archived ones.")
final class ClientListCommand extends SessionCommand {

    @Mixin
    private final ListFilter filter = new ListFilter();

    @Mixin
    private final ListOptions list = new ListOptions();

    ClientListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ClientQuery query = ClientQuery.builder()
                .name(filter.name())
                .archived(filter.archived())
                .build();
        list.show(session, new ClientView(), session.stint().clients().all(session.workspace(), query));
    }
}
