package io.github.stint.cli.command.connection;

import io.github.stint.cli.output.ConnectionView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionApproval;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.input.DurationParser;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a connection, which a person has to authorise. */
@Command(name = "create", description = "Create a connection and show the URL to authorise it in a browser.")
final class ConnectionCreateCommand extends SessionCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--app", paramLabel = "APP", description = "Connect to this application (default: clockify).")
    private String app = Connections.CLOCKIFY;

    @Option(
            names = "--wait",
            description =
                    "Wait until it is authorised. With JSON, the URL is printed meanwhile on a terminal only, and is part of"
                            + " the error if the wait fails.")
    private boolean wait;

    @Option(
            names = "--wait-for",
            paramLabel = "LENGTH",
            description = "Wait at most this long, such as 10m (default: 5m).")
    private @Nullable String lockTimeout;

    private final Context context;

    ConnectionCreateCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    protected void run(Session session) {
        Optional<Duration> waiting = waiting();
        Connection made = session.changed(session.stint().connections().create(app));
        Optional<URI> page = made.url().map(AuthorizationUrl::reveal);
        boolean shown = page.filter(context::show).isPresent();
        Connection connection =
                waiting.map(length -> waitFor(session, made, page, length)).orElse(made);
        session.output()
                .changed(
                        ConnectionView.withUrl(),
                        connection,
                        "Created connection \"" + made.id() + "\", which is " + connection.status()
                                + (waiting.isPresent()
                                        ? ""
                                        : page.map(url -> "; authorise it at " + url)
                                                .orElse("")));
        if (shown && waiting.isEmpty()) {
            session.note("the page was opened in your browser");
        }
    }

    private Optional<Duration> waiting() {
        Optional<Duration> named = Optional.ofNullable(lockTimeout)
                .map(length -> DurationParser.parse(length).toDuration());
        return wait && named.isEmpty() ? Optional.of(PATIENCE) : named;
    }

    private Connection waitFor(Session session, Connection made, Optional<URI> page, Duration length) {
        String address = page.map(URI::toString).orElse("(no address was given)");
        if (context.tellsPeople()) {
            context.tellAtOnce("authorise the connection at " + address + ", waiting for it up to " + length.toSeconds()
                    + " s ...");
        }
        try {
            return new ConnectionApproval(session.stint().connections(), context.clock(), context.sleeper())
                    .await(made.id(), length);
        } catch (StintException failure) {
            throw told(failure, made.id(), address);
        }
    }

    /** With what has to be known of the connection, because this is all that is told of it; to repeat it would make another. */
    private static StintException told(StintException failure, ConnectionId made, String address) {
        if (failure instanceof NoConnection) {
            return new NoConnection(
                    failure.operation(),
                    failure.getMessage(),
                    failure.hint() + "; the address of " + made + " is " + address);
        }
        return failure.retryable()
                ? new OutcomeUnknown(
                        failure.operation(),
                        "the connection " + made + " was made, but whether it is authorised is not known: "
                                + failure.getMessage(),
                        "see it with stint connection show " + made + ", in place of creating another; its address is "
                                + address)
                : failure;
    }
}
