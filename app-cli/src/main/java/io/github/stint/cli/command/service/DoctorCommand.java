package io.github.stint.cli.command.service;

import io.github.stint.cli.env.Setting;
import io.github.stint.cli.output.CheckResultView;
import io.github.stint.cli.output.QuotaView;
import io.github.stint.cli.output.View;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.FieldsOption;
import io.github.stint.cli.session.Session;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.RequestCosts;
import io.github.stint.core.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks everything that commands depend on. */
@Command(
        name = "doctor",
        description =
                "Check the network, the key, the connection, the user, the workspace, the time zone, the clock, the rate"
                        + " and the quota.")
public final class DoctorCommand implements Callable<Integer> {

    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofMinutes(1);
    private static final String KEY = "key";
    private static final String CONNECTION = "connection";
    private static final String ZONE = "time zone";
    private static final String CLOCK = "clock";
    private static final String RATE = "rate";
    private static final String CREATE_CONNECTION = "run: stint connection create --wait";
    private static final String QUOTA = "quota";
    private static final int COST = RequestCosts.CURRENT_USER + RequestCosts.FIND_WORKSPACE;

    @Mixin
    private final FieldsOption fields = new FieldsOption();

    private final Context context;
    private final HealthCheck healthCheck = new HealthCheck();

    public DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        View<CheckResultView.CheckResult> selected = fields.select(new CheckResultView());
        try (Session session = context.openWithoutNote()) {
            checkAll(session);
        } catch (StintException notOpened) {
            healthCheck.fail(KEY, notOpened.getMessage(), notOpened.hint(), ExitCode.of(notOpened));
        }
        context.output().list(selected, healthCheck.results());
        return healthCheck.exitCode().number();
    }

    private void checkAll(Session session) {
        boolean offline = context.settings().offline();
        healthCheck.pass("network", offline ? "not needed offline" : context.network());
        boolean usable = offline ? skipKeyAndConnection() : checkQuota(session) && checkKeyAndConnection(session);
        if (!usable) {
            return;
        }
        boolean known =
                healthCheck.check("user", () -> describe(context.isDirect() ? session.user() : session.readUser()));
        if (known) {
            healthCheck.check(
                    "workspace",
                    () -> session.stint().workspaces().get(session.workspace()).name());
            checkZone(session.user());
        }
        if (offline) {
            healthCheck.pass(CLOCK, "not checked offline");
            healthCheck.pass(RATE, "not limited offline");
            healthCheck.pass(QUOTA, "not limited offline");
        } else {
            checkClock(session);
            checkRate();
        }
    }

    private static String describe(User user) {
        return user.name().orElse("(no name)") + ", " + user.email();
    }

    private boolean skipKeyAndConnection() {
        healthCheck.pass(KEY, "not needed offline");
        healthCheck.pass(CONNECTION, "not needed offline");
        return true;
    }

    private boolean checkKeyAndConnection(Session session) {
        if (context.isDirect()) {
            healthCheck.pass(CONNECTION, "not needed, because Clockify is reached directly");
            return healthCheck.check(
                    KEY, () -> "accepted for " + session.readUser().email());
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
        return healthCheck.check(CONNECTION, () -> describeUsed(connections));
    }

    private String describeUsed(List<Connection> connections) {
        List<Connection> active = connections.stream()
                .filter(connection -> connection.status() == ConnectionStatus.ACTIVE)
                .toList();
        Connection used = context.settings()
                .connection()
                .map(id -> active.stream()
                        .filter(connection -> connection.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> notActive(id)))
                .or(() -> active.stream().findFirst())
                .orElseThrow(() -> noConnection(
                        "none of " + connections.size() + " connections to Clockify is active", CREATE_CONNECTION));
        return used.id() + ", 1 of " + active.size() + " active";
    }

    private NoConnection notActive(ConnectionId id) {
        String hint =
                context.settings().correction(Setting.CONNECTION, id.value()).orElse(CREATE_CONNECTION);
        return noConnection("the configured connection " + id + " is not active", hint);
    }

    private static NoConnection noConnection(String message, String hint) {
        return new NoConnection("check connection", message, hint);
    }

    private void checkZone(User user) {
        Optional<ZoneId> chosen = context.settings().zone();
        if (chosen.isEmpty() && user.zoneWarning().isPresent()) {
            healthCheck.fail(
                    ZONE,
                    user.zoneWarning().get(),
                    "set the time zone: stint config set tz Europe/Berlin",
                    ExitCode.UNEXPECTED);
        } else {
            healthCheck.pass(
                    ZONE, chosen.map(zone -> zone + ", as set").orElseGet(() -> user.zone() + ", of the account"));
        }
    }

    /** Compares with the last response, so that it needs no request of its own. */
    private void checkClock(Session session) {
        context.rawService(session)
                .lastDate()
                .ifPresentOrElse(this::compareClock, () -> healthCheck.pass(CLOCK, "the response has no date"));
    }

    private void compareClock(String date) {
        try {
            compareClock(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            healthCheck.pass(CLOCK, "the date of the response cannot be read: " + date);
        }
    }

    private void compareClock(Instant serviceTime) {
        Instant localTime = context.clock().instant();
        Duration difference = Duration.between(serviceTime, localTime).abs();
        if (difference.compareTo(MAX_CLOCK_DIFFERENCE) > 0) {
            healthCheck.fail(
                    CLOCK,
                    "this machine's time is " + context.formatInstant(localTime) + ", the service's time is "
                            + context.formatInstant(serviceTime),
                    "set the clock of this machine, or your times will be wrong",
                    ExitCode.UNEXPECTED);
        } else {
            healthCheck.pass(CLOCK, "within " + (difference.toSeconds() + 1) + " s of the service's");
        }
    }

    private void checkRate() {
        if (healthCheck.wasRateLimited()) {
            healthCheck.fail(
                    RATE,
                    "the service rejected a request: too many requests",
                    "wait, and check which other programs use the account",
                    ExitCode.RATE_LIMITED);
        } else {
            healthCheck.pass(RATE, "no request was rejected");
        }
    }

    /** Reserves the requests of the other checks, so that they do not use those that are kept. Returns whether enough are left. */
    private boolean checkQuota(Session session) {
        QuotaView view = new QuotaView(context.timesWithoutRequest());
        String sentence = context.quota(session).status().stream()
                .findFirst()
                .map(view::sentence)
                .orElse("not limited");
        try {
            context.reserve(session, COST, Purpose.WORK);
            healthCheck.pass(QUOTA, sentence);
            return true;
        } catch (RateLimited usedUp) {
            healthCheck.fail(
                    QUOTA,
                    sentence,
                    "wait, or set the plan if it is a paid one: stint config set plan paid",
                    ExitCode.of(usedUp));
            return false;
        }
    }
}
