package io.github.stint.cli.env;

import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.output.OutputFormat;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How this run is to go: what the options say, else the environment, else what was chosen to stay, else the default. */
public final class Settings {

    private final GlobalOptions options;
    private final RunEnvironment runEnvironment;
    private final Notes notes;

    public Settings(GlobalOptions options, RunEnvironment runEnvironment, Notes notes) {
        this.options = options;
        this.runEnvironment = runEnvironment;
        this.notes = notes;
    }

    /** Whether to work with the embedded workspace on this machine. */
    public boolean offline() {
        return options.offline()
                || runEnvironment
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
        return value(options.timeout(), Setting.TIMEOUT)
                .map(DurationParser::parse)
                .map(IsoDuration::toDuration);
    }

    /** Whether to tell what the command works with. */
    public boolean verbose() {
        return options.verbose();
    }

    /** Which connection to use; empty leaves it to the gateway. */
    public Optional<ConnectionId> connection() {
        return value(options.connection(), Setting.CONNECTION).map(ConnectionId::new);
    }

    /** Where the gateway is; empty for the usual place. */
    public Optional<URI> gatewayUrl() {
        return value(Optional.empty(), Setting.GATEWAY_URL).map(Setting::url);
    }

    /** Where connections are managed; empty for the usual place. */
    public Optional<URI> controlUrl() {
        return value(Optional.empty(), Setting.CONTROL_URL).map(Setting::url);
    }

    public Optional<String> workspace() {
        return value(options.workspace(), Setting.WORKSPACE);
    }

    public OutputFormat format() {
        return options.format()
                .or(() -> runEnvironment.variable("STINT_OUTPUT").map(name -> Setting.format("STINT_OUTPUT", name)))
                .or(() -> chosen(Setting.OUTPUT).map(name -> Setting.format("output, as it was chosen,", name)))
                .orElse(OutputFormat.TABLE);
    }

    public Optional<ZoneId> zone() {
        return value(options.zone(), Setting.TZ).map(Setting::zone);
    }

    private Optional<String> value(Optional<String> option, Setting setting) {
        return option.or(() -> setting.variable().flatMap(runEnvironment::variable))
                .or(() -> chosen(setting));
    }

    /** What was chosen to stay; empty if nothing was. */
    public Optional<String> chosen(Setting setting) {
        return config().get(profile(), setting.key());
    }

    /** Chooses it for the runs to come that say nothing else. */
    public void choose(Setting setting, String value) {
        config().set(profile(), setting.key(), value);
    }

    /** Lets go of what was chosen. */
    public void forget(Setting setting) {
        config().remove(profile(), setting.key());
    }

    /** Makes it the workspace of the runs to come that name no other. */
    public void rememberWorkspace(WorkspaceId id) {
        choose(Setting.WORKSPACE, id.value());
    }

    public ConfigFile config() {
        return runEnvironment.config();
    }

    /** Which set of choices counts: work offline has its own. */
    public String profile() {
        return namedProfile().orElse(offline() ? ConfigFile.OFFLINE : ConfigFile.DEFAULT);
    }

    private Optional<String> namedProfile() {
        return options.profile().or(() -> runEnvironment.variable("STINT_PROFILE"));
    }

    /**
     * Reads each setting that can be wrong, so that it is refused before anything was changed.
     *
     * @throws UsageError or {@link InvalidValue} if one is wrong
     */
    public void check() {
        offline();
        requireProfile();
        format();
        zone();
        timeout();
        connection();
    }

    /** A mistyped name must not lead to another workspace without a word. */
    private void requireProfile() {
        namedProfile().filter(name -> !config().hasProfile(name)).ifPresent(name -> {
            throw new UsageError(
                    "there is no profile \"" + name + "\"",
                    "make it with: stint config set --profile " + name + " workspace NAME");
        });
    }

    /** Whether a person may be asked. */
    public boolean canAsk() {
        return runEnvironment.terminal() && !options.noInput();
    }

    /** Whether everything that would be asked is answered with yes. */
    public boolean yes() {
        return options.yes();
    }

    private static boolean flag(String variable, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw new UsageError(variable + " is \"" + value + "\"", "set it to 1, or do not set it");
        };
    }
}
