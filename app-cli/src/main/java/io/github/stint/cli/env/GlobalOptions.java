package io.github.stint.cli.env;

import io.github.stint.cli.output.OutputFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, which may stand before or after its name. */
@Command
public final class GlobalOptions {

    /** The option that prints the stack trace of an error. */
    public static final String STACK_TRACE = "--stacktrace";

    /** Without an explicit default, picocli takes a flag before the command for the default of the same flag after it. */
    private static final String FALSE = "false";

    /** Evaluated by picocli before any command runs. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = "--offline",
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description = "Use the workspace on this machine, without a key or a network (STINT_OFFLINE=1).")
    private boolean offline;

    @Option(
            names = "--connection",
            scope = ScopeType.INHERIT,
            paramLabel = "ID",
            description = "The Maton connection (default: the oldest active one; MATON_CONNECTION).")
    private @Nullable String connection;

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "The profile of saved settings (STINT_PROFILE).")
    private @Nullable String profile;

    @Option(
            names = "--workspace",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME_OR_ID",
            description = "The workspace (default: the user's active one; STINT_WORKSPACE).")
    private @Nullable String workspace;

    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description =
                    "The output format: table, json, ndjson, csv or ids, and html or xlsx for reports (default: table;"
                            + " STINT_OUTPUT).")
    private @Nullable OutputFormat format;

    @Option(names = "--json", scope = ScopeType.INHERIT, defaultValue = FALSE, description = "Short for -o json.")
    private boolean json;

    @Option(
            names = "--tz",
            scope = ScopeType.INHERIT,
            paramLabel = "ZONE",
            description = "The time zone of days and times (default: the account's; STINT_TZ).")
    private @Nullable String zone;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "DURATION",
            description = "The timeout of requests, and of waiting for a lock, such as 5s (default: 30s).")
    private @Nullable String timeout;

    @Option(
            names = "--no-cache",
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description = "Read names from the service, even if they were read within the last hour.")
    private boolean noCache;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description =
                    "Print each request, the user, the workspace, the time zone and the requests of the last hour.")
    private boolean verbose;

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description = "Confirm without asking.")
    private boolean yes;

    @Option(
            names = "--no-input",
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description = "Never ask for confirmation.")
    private boolean noInput;

    /** Also read before the command line is parsed, because error messages about an invalid line have colours too. */
    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description = "No colours in tables and in the help (NO_COLOR).")
    private boolean noColor;

    @Option(
            names = STACK_TRACE,
            scope = ScopeType.INHERIT,
            defaultValue = FALSE,
            description = "Print the stack trace of an error, for a bug report.")
    private boolean stackTrace;

    /**
     * Sets an option without a value, as picocli does, which takes much longer to find the field.
     *
     * @param option its long name
     * @return whether there is such an option
     */
    public boolean set(String option) {
        switch (option) {
            case "--offline" -> offline = true;
            case "--json" -> json = true;
            case "--no-cache" -> noCache = true;
            case "--verbose" -> verbose = true;
            case "--yes" -> yes = true;
            case "--no-input" -> noInput = true;
            case "--no-color" -> noColor = true;
            case STACK_TRACE -> stackTrace = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Sets an option with a value, as picocli does.
     *
     * @param option its long name
     * @return whether there is such an option, and the value is valid for it
     */
    public boolean set(String option, String value) {
        switch (option) {
            case "--connection" -> connection = value;
            case "--profile" -> profile = value;
            case "--workspace" -> workspace = value;
            case "--tz" -> zone = value;
            case "--timeout" -> timeout = value;
            case "--output" -> {
                format = OutputFormat.named(value).orElse(null);
                return format != null;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean offline() {
        return offline;
    }

    /** The text of the option for that setting; empty if it is not given, or the setting has no option with a text. */
    Optional<String> of(Setting setting) {
        return Optional.ofNullable(
                switch (setting) {
                    case WORKSPACE -> workspace;
                    case CONNECTION -> connection;
                    case TZ -> zone;
                    case TIMEOUT -> timeout;
                    case OUTPUT, GATEWAY_URL, CONTROL_URL, PLAN -> null;
                });
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<OutputFormat> format() {
        if (!json) {
            return Optional.ofNullable(format);
        }
        if (format != null && format != OutputFormat.JSON) {
            throw new UsageError(
                    "--json and --output name two formats, json and " + format.label(), "give one of them");
        }
        return Optional.of(OutputFormat.JSON);
    }

    boolean noColor() {
        return noColor;
    }

    boolean noCache() {
        return noCache;
    }

    boolean verbose() {
        return verbose;
    }

    boolean yes() {
        return yes;
    }

    boolean noInput() {
        return noInput;
    }

    public boolean stackTrace() {
        return stackTrace;
    }
}
