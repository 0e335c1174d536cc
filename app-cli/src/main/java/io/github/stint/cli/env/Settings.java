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

/** The effective settings of this run: from the options, else from the environment, else from the saved settings, else the default. */
public final class Settings {

    private final GlobalOptions options;
    private final RunEnvironment runEnvironment;
    private final Notes notes;

    public Settings(GlobalOptions options, RunEnvironment runEnvironment, Notes notes) {
        this.options = options;
        this.runEnvironment = runEnvironment;
        this.notes = notes;
    }

    /** Whether to use the workspace on this machine. */
    public boolean offline() {
        return options.offline()
                || runEnvironment
                        .variable("STINT_OFFLINE")
                        .map(value -> flag("STINT_OFFLINE", value))
                        .orElse(false);
    }

    /** Collects the notes for the user. */
    public Notes notes() {
        return notes;
    }

    /** The timeout; empty for the default. */
    public Optional<Duration> timeout() {
        return value(options.timeout(), Setting.TIMEOUT)
                .map(DurationParser::parse)
                .map(IsoDuration::toDuration);
    }

    /** Whether to read names from the service even if they are cached. */
    public boolean noCache() {
        return options.noCache();
    }

    /** Whether to print the user, the workspace and the time zone. */
    public boolean verbose() {
        return options.verbose();
    }

    /** The connection to use; empty for the default of the gateway. */
    public Optional<ConnectionId> connection() {
        return value(options.connection(), Setting.CONNECTION).map(ConnectionId::new);
    }

    /** The URL of the gateway; empty for the default. */
    public Optional<URI> gatewayUrl() {
        return value(Optional.empty(), Setting.GATEWAY_URL).map(Setting.GATEWAY_URL::url);
    }

    /** The URL of the API for connections; empty for the default. */
    public Optional<URI> controlUrl() {
        return value(Optional.empty(), Setting.CONTROL_URL).map(Setting.CONTROL_URL::url);
    }

    public Optional<String> workspace() {
        return value(options.workspace(), Setting.WORKSPACE);
    }

    public OutputFormat format() {
        return options.format()
                .or(() -> runEnvironment.variable("STINT_OUTPUT").map(name -> Setting.format("STINT_OUTPUT", name)))
                .or(() -> saved(Setting.OUTPUT).map(name -> Setting.format("the saved setting output", name)))
                .orElse(OutputFormat.TABLE);
    }

    public Optional<ZoneId> zone() {
        return value(options.zone(), Setting.TZ).map(Setting::zone);
    }

    private Optional<String> value(Optional<String> option, Setting setting) {
        return option.or(() -> setting.variable().flatMap(runEnvironment::variable))
                .or(() -> saved(setting));
    }

    /** Returns the saved value, or empty if the setting is not set. */
    public Optional<String> saved(Setting setting) {
        return config().get(profile(), setting.key());
    }

    /** Saves the value as the default of later runs. */
    public void save(Setting setting, String value) {
        config().set(profile(), setting.key(), value);
    }

    /** Removes the saved value. */
    public void unset(Setting setting) {
        config().remove(profile(), setting.key());
    }

    /** Saves the workspace as the default of later runs. */
    public void saveWorkspace(WorkspaceId id) {
        save(Setting.WORKSPACE, id.value());
    }

    public ConfigFile config() {
        return runEnvironment.config();
    }

    /** The profile whose saved settings apply; offline runs have their own. */
    public String profile() {
        return namedProfile().orElse(offline() ? ConfigFile.OFFLINE : ConfigFile.DEFAULT);
    }

    private Optional<String> namedProfile() {
        return options.profile().or(() -> runEnvironment.variable("STINT_PROFILE"));
    }

    /**
     * Parses each setting that can be invalid, so that an error is reported before anything is changed.
     *
     * @throws UsageError or {@link InvalidValue} if one is invalid
     */
    public void check() {
        offline();
        requireProfile();
        format();
        zone();
        timeout();
        connection();
    }

    /** A mistyped name must not select another workspace silently. */
    private void requireProfile() {
        namedProfile().filter(name -> !config().hasProfile(name)).ifPresent(name -> {
            throw new UsageError(
                    "unknown profile \"" + name + "\"",
                    "create it with: stint config set --profile " + name + " workspace NAME");
        });
    }

    /** Whether the user may be prompted. */
    public boolean canPrompt() {
        return runEnvironment.terminal() && !options.noInput();
    }

    /** Whether to skip confirmations. */
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
