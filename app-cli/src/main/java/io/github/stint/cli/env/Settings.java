package io.github.stint.cli.env;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.input.DurationParser;
import io.github.stint.core.lookup.ZoneLookup;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** Protects changes of several requests. */
    public Interrupts interrupts() {
        return runEnvironment.interrupts();
    }

    /** Who runs the program. */
    public Caller caller() {
        return runEnvironment.caller();
    }

    /** Collects the notes for the user. */
    public Notes notes() {
        return notes;
    }

    /** The timeout; empty for the default. */
    public Optional<Duration> timeout() {
        return value(Setting.TIMEOUT)
                .map(value -> value.parse(DurationParser::parse).toDuration());
    }

    /** Whether to read names from the service even if they are cached. */
    public boolean noCache() {
        return options.noCache();
    }

    /** Whether to print each request, the user, the workspace and the time zone. */
    public boolean verbose() {
        return options.verbose();
    }

    /** Prints a message for {@code --verbose} at once, or, with JSON, adds it to the notes at the end. */
    public void trace(String message) {
        if (format().isJson()) {
            notes.add(message);
        } else {
            runEnvironment.err().println(TableText.onOneLine(message));
            runEnvironment.err().flush();
        }
    }

    /** Shows on the terminal that the program waits; empty if a program reads the output, or the user sees each request anyway. */
    public Optional<ProgressLine> progress(ProgressLine.Ticker ticker) {
        boolean shows = runEnvironment.terminal()
                && runEnvironment.data().terminal()
                && format() == OutputFormat.TABLE
                && !verbose()
                && runEnvironment.variable("TERM").filter("dumb"::equals).isEmpty();
        return shows ? Optional.of(new ProgressLine(runEnvironment.err(), ticker)) : Optional.empty();
    }

    /** The connection to use; empty for the default of the gateway. */
    public Optional<ConnectionId> connection() {
        return value(Setting.CONNECTION).map(value -> value.parse(ConnectionId::new));
    }

    /**
     * Passes on the URL of the gateway, unless it is the default.
     *
     * @param use throws if a key must not be sent to that URL
     */
    public void useGatewayUrl(Consumer<URI> use) {
        use(Setting.GATEWAY_URL, Setting::url, use);
    }

    /** As {@link #useGatewayUrl}, for the API for connections. */
    public void useControlUrl(Consumer<URI> use) {
        use(Setting.CONTROL_URL, Setting::url, use);
    }

    /** As {@link #useGatewayUrl}, for the timeout of requests. */
    public void useTimeout(Consumer<Duration> use) {
        use(Setting.TIMEOUT, text -> DurationParser.parse(text).toDuration(), use);
    }

    private <T> void use(Setting setting, Function<String, T> parser, Consumer<T> use) {
        value(setting)
                .ifPresent(value -> value.parse(text -> {
                    use.accept(parser.apply(text));
                    return text;
                }));
    }

    public Optional<String> workspace() {
        return value(Setting.WORKSPACE).map(SourcedText::text);
    }

    public OutputFormat format() {
        return options.format()
                .or(() -> value(Setting.OUTPUT).map(value -> value.parse(Setting::format)))
                .orElse(OutputFormat.TABLE);
    }

    /** The environment variables that describe the screen; with {@code --no-color} as if {@code NO_COLOR} was set. */
    public Map<String, String> screenVariables() {
        Map<String, String> variables = runEnvironment.variables().values();
        if (!options.noColor()) {
            return variables;
        }
        Map<String, String> withoutColor = new HashMap<>(variables);
        withoutColor.put("NO_COLOR", "1");
        return withoutColor;
    }

    public Optional<ZoneId> zone() {
        return value(Setting.TZ).map(value -> value.parse(ZoneLookup::zone));
    }

    /** The plan of the workspace, which limits the requests of an hour. */
    public Plan plan() {
        return value(Setting.PLAN).map(value -> value.parse(Setting::plan)).orElse(Plan.UNKNOWN);
    }

    /** Formats times in the configured zone, or else that of this machine, because that of the user would take a request. */
    public TimeFormatter timesWithoutRequest() {
        Clock clock = runEnvironment.clock();
        return new TimeFormatter(zone().orElseGet(clock::getZone), clock.instant());
    }

    /** The value that applies, from the option, else the variable, else the profile. */
    private Optional<SourcedText> value(Setting setting) {
        // Without lambdas, as each command reads several settings, of which few are set.
        Optional<String> option = options.of(setting);
        if (option.isPresent()) {
            return Optional.of(new SourcedText(option.get(), "--" + setting.key()));
        }
        Optional<String> variable = setting.variable();
        Optional<String> exported = variable.isPresent() ? runEnvironment.variable(variable.get()) : Optional.empty();
        if (exported.isPresent()) {
            return Optional.of(new SourcedText(exported.get(), variable.get()));
        }
        Optional<String> ofProfile = saved(setting);
        if (ofProfile.isPresent()) {
            return Optional.of(new SourcedText(
                    ofProfile.get(),
                    "the setting " + setting.key() + " of the profile " + profile() + " in " + config().file()));
        }
        return Optional.empty();
    }

    /**
     * Returns how to correct a setting that names something that does not exist any more: which variable or profile contains it, and the
     * command that changes it. Empty if the user has just typed it, or the setting is another one.
     *
     * @param text what does not exist
     */
    public Optional<String> correction(Setting setting, String text) {
        if (options.of(setting).isPresent()
                || value(setting).filter(value -> value.text().equals(text)).isEmpty()) {
            return Optional.empty();
        }
        boolean fromVariable =
                setting.variable().flatMap(runEnvironment::variable).isPresent();
        return Optional.of(
                fromVariable
                        ? setting.variable().orElseThrow() + " names it: set it to another " + setting.key()
                                + ", or unset it"
                        : "the profile " + profile() + " names it: run stint config set --profile " + profile() + " "
                                + setting.key() + " \"\", or stint " + setting.key() + " use");
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

    /** The profile, the workspace, the connection and the gateway of the options, else of the variables; empty where neither is set. */
    public String selection() {
        return String.join(
                "|",
                namedProfile().orElse(""),
                typed(Setting.WORKSPACE),
                typed(Setting.CONNECTION),
                typed(Setting.GATEWAY_URL));
    }

    private String typed(Setting setting) {
        return options.of(setting)
                .or(() -> setting.variable().flatMap(runEnvironment::variable))
                .orElse("");
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
        plan();
    }

    /** A mistyped name must not select another workspace silently. */
    private void requireProfile() {
        namedProfile().filter(name -> !config().hasProfile(name)).ifPresent(name -> {
            throw new UsageError(
                    (options.profile().isPresent() ? "--profile" : "STINT_PROFILE") + ": unknown profile \"" + name
                            + "\"",
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
