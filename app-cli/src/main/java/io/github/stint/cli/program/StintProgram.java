package io.github.stint.cli.program;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.env.Notes;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.core.lookup.Similarity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the program. */
public final class StintProgram {

    /** Prefix of some messages of picocli. */
    private static final String PREFIX = "Error: ";

    private static final Pattern NEGATIVE = Pattern.compile("-\\d.*");

    private final RunEnvironment runEnvironment;
    private final Adapters adapters;
    private final Supplier<Optional<IOException>> outputFailure;

    /**
     * Creates a program that has not run yet.
     *
     * @param outputFailure why standard output could not be written, if that is known
     */
    public StintProgram(
            RunEnvironment runEnvironment, Adapters adapters, Supplier<Optional<IOException>> outputFailure) {
        this.runEnvironment = runEnvironment;
        this.adapters = adapters;
        this.outputFailure = outputFailure;
    }

    /** Runs the command that the arguments name, prints its results, notes and errors, and returns the exit code. */
    public int run(String... arguments) {
        boolean json =
                ErrorFormat.isJson(runEnvironment.variable("STINT_OUTPUT").orElse(""), arguments);
        try {
            UndecodableText.reject(arguments, runEnvironment.variables());
        } catch (UsageError undecodable) {
            return printError(ErrorReport.ofUsage(String.valueOf(undecodable.getMessage()), undecodable.hint()), json);
        }
        Notes notes = new Notes();
        int exitCode = commandLine(tree -> tree.commandsNamedIn(Arrays.asList(arguments)), notes, json, arguments)
                .setParameterExceptionHandler((error, args) -> runWithAllCommands(notes, json, arguments))
                .setExecutionStrategy(parsed -> isComplete(parsed)
                        ? new CommandLine.RunLast().execute(parsed)
                        : runWithAllCommands(notes, json, arguments))
                .execute(arguments);
        // Before the notes, because on a terminal the result comes first.
        if (runEnvironment.out().checkError() && exitCode == ExitCode.DONE.number()) {
            exitCode = printOutputFailure(notes, json);
        }
        // With JSON, the error object must be the only output on the standard error.
        if (exitCode == ExitCode.DONE.number() || !json) {
            notes.all().forEach(note -> runEnvironment.err().println(TableText.onOneLine("note: " + note)));
        }
        runEnvironment.err().flush();
        return exitCode;
    }

    private int printOutputFailure(Notes notes, boolean json) {
        String reason = outputFailure.get().map(IOException::getMessage).orElse("unknown error");
        // A reader like head closes the pipe when it has seen enough. It does not do that to a receipt on purpose.
        if (reason.contains("Broken pipe") && notes.changes().isEmpty()) {
            return ExitCode.UNEXPECTED.number();
        }
        return printError(ErrorReport.ofLostOutput(reason, notes.changes()), json);
    }

    private static boolean isComplete(ParseResult parsed) {
        return !parsed.isUsageHelpRequested() && (parsed.hasSubcommand() || parsed.isVersionHelpRequested());
    }

    private int runWithAllCommands(Notes notes, boolean json, String... arguments) {
        return commandLine(CommandTree::allCommands, notes, json, arguments).execute(arguments);
    }

    /** Builds the commands with new options, because each parse fills them in. */
    private CommandLine commandLine(
            Function<CommandTree, CommandLine> commands, Notes notes, boolean json, String... arguments) {
        GlobalOptions options = new GlobalOptions();
        Settings settings = new Settings(options, runEnvironment, notes);
        Context context = new Context(settings, runEnvironment, adapters);
        return commands.apply(new CommandTree(options, context))
                .setOut(runEnvironment.out())
                .setErr(runEnvironment.err())
                // Off, because references to time entries begin with @.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(arguments)))
                .setParameterExceptionHandler((error, args) -> printError(usageError(error), json))
                .setExecutionExceptionHandler((error, command, result) -> {
                    if (options.stackTrace()) {
                        error.printStackTrace(runEnvironment.err());
                    }
                    return printError(ErrorReport.of(error, settings, context::formatInstant), json);
                });
    }

    private int printError(ErrorReport report, boolean json) {
        runEnvironment.out().flush();
        runEnvironment.err().println(json ? report.toJson() : report.toText());
        runEnvironment.err().flush();
        return report.exitCode().number();
    }

    private static ErrorReport usageError(ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        List<String> suggestions =
                error instanceof UnmatchedArgumentException unmatched ? suggestions(unmatched) : List.of();
        String help = "see " + command + " --help";
        String hint =
                suggestions.isEmpty() ? help : "did you mean " + String.join(" or ", suggestions) + "? Or " + help;
        if (error instanceof UnmatchedArgumentException unmatched && isNegative(unmatched)) {
            hint = "a duration has no minus, such as 30m; put -- before a description that begins with a minus";
        }
        String message = String.valueOf(error.getMessage());
        return ErrorReport.ofUsage(message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message, hint);
    }

    private static boolean isNegative(UnmatchedArgumentException error) {
        return NEGATIVE.matcher(error.getUnmatched().get(0)).matches();
    }

    /** The commands, or the options, that are similar to the first argument that is unknown. */
    private static List<String> suggestions(UnmatchedArgumentException error) {
        String unknown = error.getUnmatched().get(0);
        CommandLine command = error.getCommandLine();
        return unknown.startsWith("-")
                ? Similarity.suggest(
                        unknown.split("=", 2)[0],
                        List.copyOf(command.getCommandSpec().optionsMap().keySet()))
                : Similarity.suggest(
                        unknown, List.copyOf(command.getSubcommands().keySet()));
    }

    private static Ansi ansi(String[] arguments) {
        return Arrays.asList(arguments).contains("--no-color") ? Ansi.OFF : Ansi.AUTO;
    }
}
