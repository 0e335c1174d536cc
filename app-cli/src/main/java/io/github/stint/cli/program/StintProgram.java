package io.github.stint.cli.program;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.env.Notes;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.help.HelpPages;
import io.github.stint.cli.output.JsonText;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** One run of the program. */
public final class StintProgram {

    private static final String HELP = "help";

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

    /**
     * Runs the command that the arguments name, prints its results, notes and errors, and returns the exit code. Without any argument,
     * prints the overview of the help.
     */
    public int run(String... arguments) {
        boolean json =
                ErrorFormat.isJson(runEnvironment.variable("STINT_OUTPUT").orElse(""), arguments);
        try {
            UndecodableText.reject(arguments, runEnvironment.variables());
        } catch (UsageError undecodable) {
            return printError(
                    ErrorReport.ofUsage(String.valueOf(undecodable.getMessage()), undecodable.hint()),
                    new Notes(),
                    json);
        }
        Notes notes = new Notes();
        int exitCode = printPage(arguments) ? ExitCode.DONE.number() : runCommand(notes, json, arguments);
        // Before the notes, because on a terminal the result comes first.
        if (runEnvironment.out().checkError() && exitCode == ExitCode.DONE.number()) {
            exitCode = printOutputFailure(notes, json);
        }
        printNotes(notes.drain(), json);
        runEnvironment.err().flush();
        return exitCode;
    }

    /** Prints the page of the help that the arguments request, if the build has written it, and returns whether it did. */
    private boolean printPage(String... arguments) {
        Optional<String> page = HelpPages.requestedBy(Arrays.asList(arguments));
        if (page.isEmpty()) {
            return false;
        }
        String text = page.get();
        runEnvironment.out().print(ansi(arguments).enabled() ? text : HelpPages.withoutColors(text));
        return true;
    }

    /** An error of the Java machine ends the command, and is reported as any other: what took the memory is released by then. */
    private int runCommand(Notes notes, boolean json, String... typed) {
        String[] arguments = typed.length == 0 ? new String[] {HELP} : typed;
        try {
            OptionalInt exitCode = runPlainly(notes, json, arguments);
            if (exitCode.isPresent()) {
                return exitCode.getAsInt();
            }
            return commandLine(tree -> tree.commandsNamedIn(Arrays.asList(arguments)), notes, json, arguments)
                    .setParameterExceptionHandler((error, args) -> runWithAllCommands(notes, json, arguments))
                    .setExecutionStrategy(parsed -> isComplete(parsed)
                            ? new CommandLine.RunLast().execute(parsed)
                            : runWithAllCommands(notes, json, arguments))
                    .execute(arguments);
        } catch (VirtualMachineError error) {
            if (Arrays.asList(arguments).contains(GlobalOptions.STACK_TRACE)) {
                printStackTrace(error);
            }
            return printError(ErrorReport.ofMachine(error, notes.changes()), notes, json);
        }
    }

    /** Runs a {@link PlainLine}. Empty if the arguments are another line. */
    private OptionalInt runPlainly(Notes notes, boolean json, String... arguments) {
        Optional<PlainLine> line = PlainLine.of(Arrays.asList(arguments));
        if (line.isEmpty()) {
            return OptionalInt.empty();
        }
        GlobalOptions options = line.get().options();
        Context context = context(options, notes);
        try {
            return OptionalInt.of(new CommandTree(options, context).runPlainly(line.get()));
        } catch (RuntimeException error) {
            return OptionalInt.of(printError(error, options, context, notes, json));
        }
    }

    private Context context(GlobalOptions options, Notes notes) {
        return new Context(new Settings(options, runEnvironment, notes), runEnvironment, adapters);
    }

    private int printError(Exception error, GlobalOptions options, Context context, Notes notes, boolean json) {
        if (options.stackTrace()) {
            printStackTrace(error);
        }
        return printError(ErrorReport.of(error, context.settings(), context::formatInstant), notes, json);
    }

    private void printStackTrace(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        printLine(trace.toString());
    }

    private void printNotes(List<String> notes, boolean json) {
        if (!json) {
            notes.forEach(note -> printLine(TableText.onOneLine("note: " + note)));
        } else if (!notes.isEmpty()) {
            printLine(JsonText.compact().of(Map.of(ErrorReport.WARNINGS, notes)));
        }
    }

    private int printOutputFailure(Notes notes, boolean json) {
        String reason = outputFailure.get().map(IOException::getMessage).orElse("unknown error");
        // A reader like head closes the pipe when it has seen enough. It does not do that to a receipt on purpose.
        if (reason.contains("Broken pipe") && notes.changes().isEmpty()) {
            return ExitCode.UNEXPECTED.number();
        }
        return printError(ErrorReport.ofLostOutput(reason, notes.changes()), notes, json);
    }

    /** Whether the commands that the arguments name are enough to run them. A group that lacks a verb reports all it has. */
    private static boolean isComplete(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            return parsed.isVersionHelpRequested();
        }
        ParseResult last = parsed;
        boolean help = parsed.isUsageHelpRequested();
        while (last.hasSubcommand()) {
            last = last.subcommand();
            help = help || last.isUsageHelpRequested();
        }
        return !help
                && !isAboutAllCommands(parsed.subcommand().commandSpec().name())
                && last.commandSpec().userObject() instanceof Callable<?>;
    }

    private static boolean isAboutAllCommands(String command) {
        return command.equals(HELP) || command.equals("completion");
    }

    /** Writes the pages of the help to a folder, for the build; see {@link HelpPages}. */
    public void writeHelpPages(Path folder) throws IOException {
        new HelpPageWriter(folder).write(commandLine(CommandTree::allCommands, new Notes(), false));
    }

    /** Returns the commands as the help describes them, for other front ends. */
    public List<CommandDescription> describeCommands() {
        return CommandDescriber.describe(commandLine(CommandTree::allCommands, new Notes(), false));
    }

    private int runWithAllCommands(Notes notes, boolean json, String... arguments) {
        return commandLine(CommandTree::allCommands, notes, json, arguments).execute(arguments);
    }

    /** Builds the commands with new options, because each parse fills them in. */
    private CommandLine commandLine(
            Function<CommandTree, CommandLine> commands, Notes notes, boolean json, String... arguments) {
        GlobalOptions options = new GlobalOptions();
        Context context = context(options, notes);
        return commands.apply(new CommandTree(options, context))
                .setOut(runEnvironment.out())
                .setErr(runEnvironment.err())
                // Off, because references to time entries begin with @.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(arguments)))
                .setParameterExceptionHandler((error, args) -> printError(UsageReport.of(error), notes, json))
                .setExecutionExceptionHandler(
                        (error, command, result) -> printError(error, options, context, notes, json));
    }

    /** With JSON, the object of the error contains the notes, so that it is the only one on the standard error. */
    private int printError(ErrorReport report, Notes notes, boolean json) {
        runEnvironment.out().flush();
        printLine(json ? report.toJson(notes.drain()) : report.toText());
        runEnvironment.err().flush();
        return report.exitCode().number();
    }

    /** Prints it to the standard error, which is often kept as a log, without the key. */
    private void printLine(String text) {
        runEnvironment.err().println(runEnvironment.withoutKeys(text));
    }

    private static Ansi ansi(String[] arguments) {
        return Arrays.asList(arguments).contains("--no-color") ? Ansi.OFF : Ansi.AUTO;
    }
}
