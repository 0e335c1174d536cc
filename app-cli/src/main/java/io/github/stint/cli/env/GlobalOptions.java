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

    /** Acted upon before any command runs. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show what the command does and which options it has.")
    private boolean help;

    @Option(
            names = "--offline",
            scope = ScopeType.INHERIT,
            description = "Work with the embedded workspace on this machine: no key, no network (STINT_OFFLINE=1).")
    private boolean offline;

    @Option(
            names = "--connection",
            scope = ScopeType.INHERIT,
            paramLabel = "ID",
            description = "Which of Maton's connections; the oldest active one unless it is said (MATON_CONNECTION).")
    private @Nullable String connection;

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "Which set of settings that were chosen to stay (STINT_PROFILE).")
    private @Nullable String profile;

    @Option(
            names = "--workspace",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME_OR_ID",
            description = "Which workspace; the user's active one unless it is said (STINT_WORKSPACE).")
    private @Nullable String workspace;

    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            description = "How results are written: table, json, ndjson, csv or ids (STINT_OUTPUT).")
    private @Nullable OutputFormat format;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Short for -o json.")
    private boolean json;

    @Option(
            names = "--tz",
            scope = ScopeType.INHERIT,
            paramLabel = "ZONE",
            description = "The zone of days and clock times; the account's unless it is said (STINT_TZ).")
    private @Nullable String zone;

    @Option(
            names = "--timeout",
            scope = ScopeType.INHERIT,
            paramLabel = "LENGTH",
            description = "How long to wait for what is in use or slow, such as 5s; 30s unless it is said.")
    private @Nullable String timeout;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Tell what the command works with.")
    private boolean verbose;

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT,
            description = "Answer every question with yes.")
    private boolean yes;

    @Option(names = "--no-input", scope = ScopeType.INHERIT, description = "Never ask.")
    private boolean noInput;

    /** Looked for before the options are read, because what is said about an unreadable line has colours too. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours in the help (NO_COLOR).")
    private boolean noColor;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where an error comes from, for a report of it.")
    private boolean stackTrace;

    boolean offline() {
        return offline;
    }

    Optional<String> connection() {
        return Optional.ofNullable(connection);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<String> workspace() {
        return Optional.ofNullable(workspace);
    }

    Optional<OutputFormat> format() {
        return json ? Optional.of(OutputFormat.JSON) : Optional.ofNullable(format);
    }

    Optional<String> zone() {
        return Optional.ofNullable(zone);
    }

    Optional<String> timeout() {
        return Optional.ofNullable(timeout);
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
