package io.github.stint.cli.command;

import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.input.LengthParser;
import io.github.stint.cli.output.OutputFormat;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How this run is to go: what the options say, else the environment, else what was chosen to stay, else the default. */
public final class Settings {

    private static final String WORKSPACE = "workspace";

    private final GlobalOptions options;
    private final Surroundings surroundings;
    private final Notes notes;

    Settings(GlobalOptions options, Surroundings surroundings, Notes notes) {
        this.options = options;
        this.surroundings = surroundings;
        this.notes = notes;
    }

    /** Whether to work with the embedded workspace on this machine. */
    public boolean offline() {
        return options.offline()
                || surroundings
                        .variable("STINT_OFFLINE")
                        .map(value -> flag("STINT_OFFLINE", value))
                        .orElse(false);
    }

    /** Where to put what a person should know. */
    public Notes notes() {
        return notes;
    }

    /** How long to wait for what is in use or slow; empty when it was not said. */
    public Optional<Duration> timeout() {
        return options.timeout().map(LengthParser::parse).map(IsoDuration::toDuration);
    }

    /** Whether to tell what the command works with. */
    public boolean verbose() {
        return options.verbose();
    }

    Optional<String> workspace() {
        return options.workspace()
                .or(() -> surroundings.variable("STINT_WORKSPACE"))
                .or(() -> surroundings.config().get(profile(), WORKSPACE));
    }

    /** Makes it the workspace of the runs to come that name no other. */
    void rememberWorkspace(WorkspaceId id) {
        surroundings.config().set(profile(), WORKSPACE, id.value());
    }

    private String profile() {
        return offline() ? ConfigFile.OFFLINE : ConfigFile.DEFAULT;
    }

    OutputFormat format() {
        return options.format()
                .or(() -> surroundings.variable("STINT_OUTPUT").map(Settings::format))
                .orElse(OutputFormat.TABLE);
    }

    Optional<ZoneId> zone() {
        return options.zone().or(() -> surroundings.variable("STINT_TZ")).map(Settings::zone);
    }

    /**
     * Reads each setting that can be wrong, so that it is refused before anything was changed.
     *
     * @throws UsageError if one is wrong
     */
    void check() {
        offline();
        format();
        zone();
        timeout();
    }

    /** Whether a person may be asked. */
    boolean canAsk() {
        return surroundings.terminal() && !options.noInput();
    }

    /** Whether everything that would be asked is answered with yes. */
    boolean yes() {
        return options.yes();
    }

    private static boolean flag(String variable, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw new UsageError(variable + " is \"" + value + "\"", "set it to 1, or do not set it");
        };
    }

    private static OutputFormat format(String name) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageError(
                        "STINT_OUTPUT is \"" + name + "\"", "set it to table, json, ndjson, csv or ids"));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new UsageError("\"" + name + "\" is not a time zone", "name one like Europe/Berlin or UTC");
        }
    }
}
