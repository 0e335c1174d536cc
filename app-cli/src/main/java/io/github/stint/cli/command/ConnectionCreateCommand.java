package io.github.stint.cli.command;

import io.github.stint.cli.input.LengthParser;
import io.github.stint.cli.output.ConnectionView;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionApproval;
import io.github.stint.core.connection.Connections;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a connection, which a person has to authorise. */
@Command(name = "create", description = "Make a connection, and show where to authorise it in a browser.")
final class ConnectionCreateCommand extends SessionCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--app", paramLabel = "APP", description = "To which application; clockify unless it is said.")
    private String app = Connections.CLOCKIFY;

    @Option(names = "--wait", description = "Wait until it is authorised.")
    private boolean wait;

    @Option(
            names = "--wait-for",
            paramLabel = "LENGTH",
            description = "Wait so long at most, such as 10m; 5m unless it is said.")
    private @Nullable String patience;

    private final Context context;

    ConnectionCreateCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    void run(Session session) {
        Optional<Duration> waiting = waiting();
        Connection made = session.changed(session.stint().connections().create(app));
        Optional<URI> page = made.url().map(AuthorizationUrl::reveal);
        boolean shown = page.filter(context::show).isPresent();
        Connection connection =
                waiting.map(length -> waitFor(session, made, page, length)).orElse(made);
        session.output()
                .changed(
                        ConnectionView.withAddress(),
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
        Optional<Duration> named = Optional.ofNullable(patience)
                .map(length -> LengthParser.parse(length).toDuration());
        return wait && named.isEmpty() ? Optional.of(PATIENCE) : named;
    }

    private Connection waitFor(Session session, Connection made, Optional<URI> page, Duration length) {
        context.tellAtOnce(
                "authorise the connection at " + page.map(URI::toString).orElse("(no address was given)")
                        + ", waiting for it up to " + length.toSeconds() + " s ...");
        return new ConnectionApproval(session.stint().connections(), context.clock(), context.pause())
                .await(made.id(), length);
    }
}
