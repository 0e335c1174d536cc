package io.github.stint.cli.command.client;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.client.NewClient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a client. */
@Command(name = "create", description = "Create a client.")
final class ClientCreateCommand extends ChangeCommand {

    @Parameters(paramLabel = "NAME", description = "Name, up to 100 characters.")
    private String name = "";

    @Option(names = "--email", paramLabel = "EMAIL", description = "Set the e-mail address.")
    private @Nullable String email;

    @Option(names = "--address", paramLabel = "TEXT", description = "Set the postal address.")
    private @Nullable String address;

    @Option(names = "--note", paramLabel = "TEXT", description = "Set the note.")
    private @Nullable String note;

    ClientCreateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        NewClient client = NewClient.builder()
                .name(name)
                .email(Optional.ofNullable(email))
                .address(Optional.ofNullable(address))
                .note(Optional.ofNullable(note))
                .build();
        ClientCommands.type()
                .printChanged(
                        session,
                        "Created",
                        session.change(() -> session.stint().clients().create(session.workspace(), client)));
    }
}
