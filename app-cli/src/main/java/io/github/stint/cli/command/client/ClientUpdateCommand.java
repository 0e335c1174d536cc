package io.github.stint.cli.command.client;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.ChangeOptions;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a client. */
@Command(name = "update", description = "Change the given fields of a client; all others stay the same.")
final class ClientUpdateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name or ID.")
    private String reference = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Set the name.")
    private @Nullable String name;

    @Option(names = "--email", paramLabel = "EMAIL", description = "Set the e-mail address; \"\" clears it.")
    private @Nullable String email;

    @Option(names = "--address", paramLabel = "TEXT", description = "Set the postal address; \"\" clears it.")
    private @Nullable String address;

    @Option(names = "--note", paramLabel = "TEXT", description = "Set the note; \"\" clears it.")
    private @Nullable String note;

    ClientUpdateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        Client client = session.lookup().forChanges().client(reference);
        ClientChange change = ClientChange.builder()
                .name(Optional.ofNullable(name))
                .email(ChangeOptions.textChange(email))
                .address(ChangeOptions.textChange(address))
                .note(ChangeOptions.textChange(note))
                .build();
        ChangeOptions.requireChange(change, ClientChange.builder().build());
        ClientCommands.type()
                .printUpdated(
                        session,
                        client,
                        session.change(
                                () -> session.stint().clients().update(session.workspace(), client.id(), change)));
    }
}
