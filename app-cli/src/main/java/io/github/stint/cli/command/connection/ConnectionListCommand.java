package io.github.stint.cli.command.connection;

import io.github.stint.cli.output.ConnectionView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists connections. */
@Command(
        name = "list",
        aliases = "ls",
        description = "List the connections of the account, oldest first; an asterisk marks the one in use.")
final class ConnectionListCommand extends SessionCommand {

    @Option(
            names = "--app",
            paramLabel = "APP",
            description = "List only connections to this application, such as clockify.")
    private @Nullable String app;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "List only connections with this status: ACTIVE, PENDING or FAILED.")
    private @Nullable ConnectionStatus status;

    @Mixin
    private final ListOptions list = new ListOptions();

    ConnectionListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        ConnectionQuery query = ConnectionQuery.builder()
                .app(Optional.ofNullable(app))
                .status(Optional.ofNullable(status))
                .build();
        List<Connection> connections = session.stint().connections().list(query);
        ConnectionView view = ConnectionView.withoutUrl();
        list.show(session, used(session, connections).map(view::marking).orElse(view), connections.stream());
    }

    /** The configured connection, or else the oldest active one to Clockify, which the gateway chooses. */
    private static Optional<ConnectionId> used(Session session, List<Connection> oldestFirst) {
        return session.settings()
                .connection()
                .or(() -> oldestFirst.stream()
                        .filter(connection -> connection.app().equals(Connections.CLOCKIFY)
                                && connection.status() == ConnectionStatus.ACTIVE)
                        .map(Connection::id)
                        .findFirst());
    }
}
