package io.github.stint.cli.command.service;

import io.github.stint.cli.output.CheckResultView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.Session;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.StintException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Looks at everything that has to work before any command can. */
@Command(
        name = "doctor",
        description = "Check the key, the connection, the user, the workspace, the clock and the rate.")
public final class DoctorCommand implements Callable<Integer> {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final String KEY = "key";
    private static final String CONNECTION = "connection";
    private static final String CLOCK = "clock";
    private static final String RATE = "rate";

    private final Context context;
    private final HealthCheck healthCheck = new HealthCheck();

    public DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Session session = context.openQuietly()) {
            examine(session);
        } catch (StintException notEvenOpened) {
            healthCheck.fail(KEY, notEvenOpened.getMessage(), notEvenOpened.hint(), ExitCode.of(notEvenOpened));
        }
        context.output().list(new CheckResultView(), healthCheck.results());
        return healthCheck.exitCode().number();
    }

    private void examine(Session session) {
        boolean offline = context.settings().offline();
        boolean usable = offline ? offlineNeedsNeither() : keyAndConnection(session);
        if (!usable) {
            return;
        }
        boolean known = healthCheck.check(
                "user",
                () -> session.user().name().orElse("(no name)") + ", "
                        + session.user().email());
        if (known) {
            healthCheck.check(
                    "workspace",
                    () -> session.stint().workspaces().get(session.workspace()).name());
        }
        if (offline) {
            healthCheck.pass(CLOCK, "not checked offline");
            healthCheck.pass(RATE, "not limited offline");
        } else {
            clock(session);
            rate();
        }
    }

    private boolean offlineNeedsNeither() {
        healthCheck.pass(KEY, "not needed offline");
        healthCheck.pass(CONNECTION, "not needed offline");
        return true;
    }

    private boolean keyAndConnection(Session session) {
        if (context.isDirect()) {
            healthCheck.pass(CONNECTION, "not needed, because Clockify is reached directly");
            return healthCheck.check(KEY, () -> "accepted for " + session.user().email());
        }
        ConnectionQuery query =
                ConnectionQuery.builder().app(Connections.CLOCKIFY).build();
        List<Connection> connections;
        try {
            connections = session.stint().connections().list(query);
        } catch (StintException failure) {
            return healthCheck.check(KEY, () -> {
                throw failure;
            });
        }
        healthCheck.pass(KEY, "accepted by Maton");
        return healthCheck.check(CONNECTION, () -> usedOf(connections));
    }

    private String usedOf(List<Connection> connections) {
        List<Connection> active = connections.stream()
                .filter(connection -> connection.status() == ConnectionStatus.ACTIVE)
                .toList();
        Connection used = context.settings()
                .connection()
                .map(id -> active.stream()
                        .filter(connection -> connection.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> unusable("the configured connection " + id + " is not active")))
                .or(() -> active.stream().findFirst())
                .orElseThrow(() -> unusable("none of " + connections.size() + " connections to Clockify is active"));
        return used.id() + ", 1 of " + active.size() + " active";
    }

    private static NoConnection unusable(String message) {
        return new NoConnection("check connection", message, "run: stint connection create --wait");
    }

    private void clock(Session session) {
        try {
            context
                    .raw(session)
                    .send("GET", "/user", Optional.empty())
                    .headers()
                    .getOrDefault("date", List.of())
                    .stream()
                    .findFirst()
                    .ifPresentOrElse(this::compare, () -> healthCheck.pass(CLOCK, "the response has no date"));
        } catch (StintException failure) {
            healthCheck.check(CLOCK, () -> {
                throw failure;
            });
        }
    }

    private void compare(String date) {
        try {
            compare(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            healthCheck.pass(CLOCK, "the date of the response cannot be read: " + date);
        }
    }

    private void compare(Instant there) {
        Instant here = context.clock().instant();
        Duration difference = Duration.between(there, here).abs();
        if (difference.compareTo(TOLERANCE) > 0) {
            healthCheck.fail(
                    CLOCK,
                    "this machine's time is " + here + ", the service's time is " + there,
                    "set the clock of this machine, or your times will be wrong",
                    ExitCode.UNEXPECTED);
        } else {
            healthCheck.pass(CLOCK, "within " + (difference.toSeconds() + 1) + " s of the service's");
        }
    }

    private void rate() {
        if (healthCheck.wasLimited()) {
            healthCheck.fail(
                    RATE,
                    "the service rejected a request: too many requests",
                    "wait, and check which other programs use the account",
                    ExitCode.RATE_LIMITED);
        } else {
            healthCheck.pass(RATE, "no request was rejected");
        }
    }
}
