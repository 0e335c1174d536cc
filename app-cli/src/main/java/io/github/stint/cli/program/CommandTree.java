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
import java.util.function.Function;
import java.util.stream.Stream;
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
     * A subcommand of the root.
     *
     * @param names the name, followed by its aliases
     */
    private record Subcommand(List<String> names, Function<Context, Object> command) {

        static Subcommand of(String name, Function<Context, Object> command) {
            return new Subcommand(List.of(name), command);
        }

        boolean isNamedIn(List<String> arguments) {
            return names.stream().anyMatch(arguments::contains);
        }

        void addTo(CommandLine root, Context context) {
            String[] aliases = names.stream().skip(1).toArray(String[]::new);
            root.addSubcommand(names.get(0), command.apply(context), aliases);
        }
    }

    private static Stream<Subcommand> subcommands() {
        return Stream.of(
                new Subcommand(List.of("start", "in"), StartCommand::new),
                new Subcommand(List.of("stop", "out"), StopCommand::new),
                Subcommand.of("status", StatusCommand::new),
                Subcommand.of("switch", SwitchCommand::new),
                Subcommand.of("continue", ContinueCommand::new),
                Subcommand.of("cancel", CancelCommand::new),
                Subcommand.of("log", LogCommand::new),
                Subcommand.of("today", ReportCommands::today),
                Subcommand.of("week", ReportCommands::week),
                Subcommand.of("month", ReportCommands::month),
                Subcommand.of("report", ReportCommands::report),
                Subcommand.of("entry", EntryCommands::group),
                Subcommand.of("undo", UndoCommand::new),
                Subcommand.of("project", ProjectCommands::group),
                Subcommand.of("client", ClientCommands::group),
                Subcommand.of("task", TaskCommands::group),
                Subcommand.of("tag", TagCommands::group),
                Subcommand.of("workspace", WorkspaceCommands::group),
                new Subcommand(List.of("user", "whoami"), UserCommand::new),
                Subcommand.of("connection", ConnectionCommands::group),
                Subcommand.of("simulate", SimulateCommand::new),
                Subcommand.of("quota", QuotaCommand::new),
                Subcommand.of("doctor", DoctorCommand::new),
                Subcommand.of("api", ApiCommand::new),
                Subcommand.of("config", ConfigCommands::group),
                Subcommand.of("version", VersionCommand::new),
                Subcommand.of("completion", unused -> new CompletionCommand()),
                Subcommand.of("complete", CompleteCommand::new),
                Subcommand.of("help", unused -> new HelpCommand()));
    }

    /** Every command, for the help and for suggestions. */
    CommandLine allCommands() {
        CommandLine root = root(subcommands());
        HelpFormat.applyTo(root);
        return root;
    }

    /**
     * The commands whose names are among the arguments. An argument with such a name may be a value, so that the result may hold too
     * many commands; if it cannot parse the arguments, {@link #allCommands} reports the error.
     */
    CommandLine commandsNamedIn(List<String> arguments) {
        return root(subcommands().filter(subcommand -> subcommand.isNamedIn(arguments)));
    }

    private CommandLine root(Stream<Subcommand> subcommands) {
        CommandLine root = new CommandLine(new StintCommand(options));
        subcommands.forEach(subcommand -> subcommand.addTo(root, context));
        return root;
    }
}
