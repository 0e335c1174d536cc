package io.github.stint.cli.program;

import io.github.stint.cli.command.client.ClientCommands;
import io.github.stint.cli.command.config.ConfigCommands;
import io.github.stint.cli.command.connection.ConnectionCommands;
import io.github.stint.cli.command.entry.EntryCommands;
import io.github.stint.cli.command.history.UndoCommand;
import io.github.stint.cli.command.project.ProjectCommands;
import io.github.stint.cli.command.report.ReportCommands;
import io.github.stint.cli.command.service.ApiCommand;
import io.github.stint.cli.command.service.DoctorCommand;
import io.github.stint.cli.command.service.McpCommand;
import io.github.stint.cli.command.service.QuotaCommand;
import io.github.stint.cli.command.service.SimulateCommand;
import io.github.stint.cli.command.service.VersionCommand;
import io.github.stint.cli.command.tag.TagCommands;
import io.github.stint.cli.command.task.TaskCommands;
import io.github.stint.cli.command.timer.CancelCommand;
import io.github.stint.cli.command.timer.ContinueCommand;
import io.github.stint.cli.command.timer.LogCommand;
import io.github.stint.cli.command.timer.StartCommand;
import io.github.stint.cli.command.timer.StatusCommand;
import io.github.stint.cli.command.timer.StopCommand;
import io.github.stint.cli.command.timer.SwitchCommand;
import io.github.stint.cli.command.workspace.UserCommand;
import io.github.stint.cli.command.workspace.WorkspaceCommands;
import io.github.stint.cli.completion.CompleteCommand;
import io.github.stint.cli.completion.CompletionCommand;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.help.HelpCommand;
import io.github.stint.cli.help.HelpFormat;
import io.github.stint.cli.session.Context;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/**
 * Builds the command line parser. Most commands run faster than picocli reads the annotations of all of them, so a run builds only the
 * commands that its arguments name.
 */
final class CommandTree {

    private final GlobalOptions options;
    private final Context context;

    CommandTree(GlobalOptions options, Context context) {
        this.options = options;
        this.context = context;
    }

    /**
     * Creates a subcommand of the root.
     *
     * @param verbs which of its own subcommands to create
     */
    private Object create(String name, Predicate<List<String>> verbs) {
        // A switch, and not a table of constructors, because each reference to a constructor takes time at the start.
        return switch (name) {
            case "start" -> new StartCommand(context);
            case "stop" -> new StopCommand(context);
            case "status" -> new StatusCommand(context);
            case "switch" -> new SwitchCommand(context);
            case "continue" -> new ContinueCommand(context);
            case "cancel" -> new CancelCommand(context);
            case "log" -> new LogCommand(context);
            case "today" -> ReportCommands.today(context);
            case "week" -> ReportCommands.week(context);
            case "month" -> ReportCommands.month(context);
            case "report" -> ReportCommands.report(context);
            case "entry" -> EntryCommands.group(context, verbs);
            case "undo" -> new UndoCommand(context);
            case "project" -> ProjectCommands.group(context, verbs);
            case "client" -> ClientCommands.group(context, verbs);
            case "task" -> TaskCommands.group(context, verbs);
            case "tag" -> TagCommands.group(context, verbs);
            case "workspace" -> WorkspaceCommands.group(context, verbs);
            case "user" -> new UserCommand(context);
            case "connection" -> ConnectionCommands.group(context, verbs);
            case "simulate" -> new SimulateCommand(context);
            case "mcp" -> new McpCommand(context);
            case "quota" -> new QuotaCommand(context);
            case "doctor" -> new DoctorCommand(context);
            case "api" -> new ApiCommand(context);
            case "config" -> ConfigCommands.group(context, verbs);
            case "version" -> new VersionCommand(context);
            case "completion" -> new CompletionCommand();
            case "complete" -> new CompleteCommand(context);
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /**
     * Runs the line without picocli, and returns the exit code.
     *
     * @throws RuntimeException what the command throws
     */
    int runPlainly(PlainLine line) {
        // Without a common type of the commands, because Java would load all of them to check it.
        return switch (line.command()) {
            case "start", "in" -> new StartCommand(context, line.words()).callPlainly("start");
            case "stop", "out" -> new StopCommand(context).callPlainly("stop");
            case "status" -> new StatusCommand(context).callPlainly("status");
            case "switch" -> new SwitchCommand(context, line.words()).callPlainly("switch");
            case "cancel" -> new CancelCommand(context).callPlainly("cancel");
            case "log" -> new LogCommand(context, line.words()).callPlainly("log");
            case "today" -> ReportCommands.todayPlainly(context);
            case "week" -> ReportCommands.weekPlainly(context);
            case "month" -> ReportCommands.monthPlainly(context);
            case "user", "whoami" -> new UserCommand(context).callPlainly("user");
            case "version" -> new VersionCommand(context).call();
            case "mcp" -> new McpCommand(context).serve(line.given());
            default -> throw new IllegalArgumentException(line.command());
        };
    }

    /** The subcommands of the root in the order of the help; each name is followed by its aliases. */
    private static List<List<String>> names() {
        return List.of(
                List.of("start", "in"),
                List.of("stop", "out"),
                List.of("status"),
                List.of("switch"),
                List.of("continue"),
                List.of("cancel"),
                List.of("log"),
                List.of("today"),
                List.of("week"),
                List.of("month"),
                List.of("report"),
                List.of("entry"),
                List.of("undo"),
                List.of("project"),
                List.of("client"),
                List.of("task"),
                List.of("tag"),
                List.of("workspace"),
                List.of("user", "whoami"),
                List.of("connection"),
                List.of("simulate"),
                List.of("mcp"),
                List.of("quota"),
                List.of("doctor"),
                List.of("api"),
                List.of("config"),
                List.of("version"),
                List.of("completion"),
                List.of("complete"),
                List.of("help"));
    }

    /** Whether a command has that name. */
    static boolean isCommand(String name) {
        for (List<String> names : names()) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Every command, for the help and for suggestions. */
    CommandLine allCommands() {
        CommandLine root = root(names -> true);
        HelpFormat.applyTo(root);
        return root;
    }

    /**
     * The commands whose names are among the arguments, with those of their subcommands whose names are. An argument with such a name may
     * be a value, so that the result may hold too many commands; if it cannot parse the arguments, {@link #allCommands} reports the error.
     */
    CommandLine commandsNamedIn(List<String> arguments) {
        return root(names -> isNamedIn(arguments, names));
    }

    private static boolean isNamedIn(List<String> arguments, List<String> names) {
        for (String name : names) {
            if (arguments.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The commands that the filter selects by their names and aliases. */
    private CommandLine root(Predicate<List<String>> selected) {
        CommandLine root = new CommandLine(new StintCommand(options));
        for (List<String> names : names()) {
            if (selected.test(names)) {
                String[] aliases = names.subList(1, names.size()).toArray(new String[0]);
                root.addSubcommand(names.get(0), create(names.get(0), selected), aliases);
            }
        }
        return root;
    }
}
