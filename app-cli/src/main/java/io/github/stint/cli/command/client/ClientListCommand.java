package io.github.stint.cli.command.client;

import io.github.stint.cli.output.ClientView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.client.ClientQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists clients. */
@Command(name = "list", description = "List clients by name, the archived ones too.")
final class ClientListCommand extends SessionCommand {

    @Option(names = "--name", paramLabel = "TEXT", description = "Only those whose name contains this.")
    private @Nullable String name;

    @Option(names = "--archived", negatable = true, description = "Only archived ones, or none of them.")
    private @Nullable Boolean archived;

    @Mixin
    private final ListOptions list = new ListOptions();

    ClientListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ClientQuery query = ClientQuery.builder()
                .name(Optional.ofNullable(name))
                .archived(Optional.ofNullable(archived))
                .build();
        list.show(session, new ClientView(), session.stint().clients().all(session.workspace(), query));
    }
}
