package io.github.stint.cli.command.connection;

import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.output.ConnectionView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
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

/** Creates a connection, which the user must authorise in a browser. */
@Command(name = "create", description = "Create a connection and show the URL to authorise it in a browser.")
final class ConnectionCreateCommand extends ChangeCommand {

    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

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
            paramLabel = "DURATION",
            description = "Wait at most this long, such as 10m (default: 5m).")
    private @Nullable String maxWait;

    private final Context context;

    ConnectionCreateCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    protected void run(Session session) {
        Optional<Duration> waitTime = session.isDryRun() ? Optional.empty() : waitTime();
        Connection created = session.change(() -> session.stint().connections().create(app));
        Optional<URI> page = created.url().map(AuthorizationUrl::reveal);
        boolean opened = page.filter(context::openInBrowser).isPresent();
        Connection connection =
                waitTime.map(length -> waitFor(session, created, page, length)).orElse(created);
        session.output()
                .changed(
                        ConnectionView.withUrl(),
                        connection,
                        "Created connection \"" + created.id() + "\", which is " + connection.status()
                                + (waitTime.isPresent()
                                        ? ""
                                        : page.map(url -> "; authorise it at " + url)
                                                .orElse("")));
        if (opened && waitTime.isEmpty()) {
            session.note("opened the URL in the browser");
        }
    }

    private Optional<Duration> waitTime() {
        Optional<Duration> given = Optional.ofNullable(maxWait)
                .map(length -> new SourcedText(length, "--wait-for")
                        .parse(DurationParser::parse)
                        .toDuration());
        return wait && given.isEmpty() ? Optional.of(DEFAULT_WAIT) : given;
    }

    private Connection waitFor(Session session, Connection created, Optional<URI> page, Duration length) {
        String url = page.map(URI::toString).orElse("(no URL received)");
        if (context.printsMessages()) {
            context.printMessageNow(
                    "authorise the connection at " + url + ", waiting up to " + length.toSeconds() + " s ...");
        }
        try {
            return new ConnectionApproval(session.stint().connections(), context.clock(), context.sleeper())
                    .await(created.id(), length);
        } catch (StintException failure) {
            throw withUrl(failure, created.id(), url);
        }
    }

    /** Adds the id and the URL of the created connection, so that the user does not create another one. */
    private static StintException withUrl(StintException failure, ConnectionId created, String url) {
        if (failure instanceof NoConnection) {
            return new NoConnection(
                    failure.operation(),
                    failure.getMessage(),
                    failure.hint() + "; the URL of connection " + created + " is " + url);
        }
        return failure.retryable()
                ? new OutcomeUnknown(
                        failure.operation(),
                        "connection " + created + " was created, but it is unknown whether it is authorised: "
                                + failure.getMessage(),
                        "check it with stint connection show " + created + " instead of creating another; its URL is "
                                + url)
                : failure;
    }
}
