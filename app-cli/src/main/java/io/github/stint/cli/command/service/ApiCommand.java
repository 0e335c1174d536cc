package io.github.stint.cli.command.service;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import io.github.stint.cli.env.RawService;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.Session;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.quota.Purpose;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a raw request to Clockify's API. */
@Command(
        name = "api",
        description =
                "Send one request to Clockify's API, with the same key and rate limits as all others, and print the response body.")
@Effect(CommandEffect.DESTROY)
public final class ApiCommand implements Callable<Integer> {

    private static final String PREFIX = "/api/v1";
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            index = "0",
            paramLabel = "METHOD",
            description = "GET, POST, PUT, PATCH, or DELETE, which needs confirmation.")
    private String method = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "Path and query, such as /user or /api/v1/user.")
    private String path = "";

    @Option(
            names = {"-d", "--data"},
            paramLabel = "JSON",
            description = "Send this request body; - reads it from the standard input.")
    private @Nullable String data;

    private final Context context;

    public ApiCommand(Context context) {
        this.context = context;
    }

    /**
     * Sends the request.
     *
     * @throws InvalidValue if the method or the path is invalid
     */
    @Override
    public Integer call() {
        String upperMethod = method.toUpperCase(Locale.ROOT);
        if (context.settings().offline()) {
            throw new UsageError("cannot send a request offline", "omit --offline and unset STINT_OFFLINE");
        }
        try (Session session = context.openWithoutNote()) {
            if (upperMethod.equals("DELETE")) {
                context.confirm("delete " + path + " permanently");
            }
            context.reserve(session, 1, Purpose.WORK);
            RawService.Response response = context.rawService(session).send(upperMethod, shortPath(), body());
            if (!upperMethod.equals("GET")) {
                context.settings().notes().recordChange("the service accepted " + upperMethod + " " + path);
            }
            context.output().text(response.body());
        }
        return ExitCode.DONE.number();
    }

    private String shortPath() {
        return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
    }

    private Optional<String> body() {
        return Optional.ofNullable(data).map(text -> text.equals(STANDARD_INPUT) ? context.readInput() : text);
    }
}
