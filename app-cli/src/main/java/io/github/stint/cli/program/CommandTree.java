package io.github.stint.cli.program;

import io.github.stint.cli.command.client.ClientCommands;
import io.github.stint.cli.command.config.ConfigCommands;
import io.github.stint.cli.command.connection.ConnectionCommands;
import io.github.stint.cli.command.entry.EntryCommands;
import io.github.stint.cli.command.project.ProjectCommands;
import io.github.stint.cli.command.report.TodayCommand;
import io.github.stint.cli.command.report.WeekCommand;
import io.github.stint.cli.command.service.ApiCommand;
import io.github.stint.cli.command.service.DoctorCommand;
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
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.session.Context;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * All commands in their places. To describe every one of them takes longer than most of them run, so that those are made which the
 * arguments could mean.
 */
final class CommandTree {

    private final GlobalOptions options;
    private final Context context;

    CommandTree(GlobalOptions options, Context context) {
        this.options = options;
        this.context = context;
    }

    /**
     * What is below the root under one name.
     *
     * @param names all that it is called by, its own first
     */
    private record Branch(List<String> names, Function<Context, Object> command) {

        static Branch of(String name, Function<Context, Object> command) {
            return new Branch(List.of(name), command);
        }

        boolean isNamedBy(List<String> arguments) {
            return names.stream().anyMatch(arguments::contains);
        }

        void addTo(CommandLine root, Context context) {
            String[] aliases = names.stream().skip(1).toArray(String[]::new);
            root.addSubcommand(names.get(0), command.apply(context), aliases);
        }
    }

    private static Stream<Branch> branches() {
        return Stream.of(
                Branch.of("start", StartCommand::new),
                Branch.of("stop", StopCommand::new),
                Branch.of("status", StatusCommand::new),
                Branch.of("switch", SwitchCommand::new),
                Branch.of("continue", ContinueCommand::new),
                Branch.of("cancel", CancelCommand::new),
                Branch.of("log", LogCommand::new),
                Branch.of("today", TodayCommand::new),
                Branch.of("week", WeekCommand::new),
                Branch.of("entry", EntryCommands::group),
                Branch.of("project", ProjectCommands::group),
                Branch.of("client", ClientCommands::group),
                Branch.of("task", TaskCommands::group),
                Branch.of("tag", TagCommands::group),
                Branch.of("workspace", WorkspaceCommands::group),
                new Branch(List.of("user", "whoami"), UserCommand::new),
                Branch.of("connection", ConnectionCommands::group),
                Branch.of("simulate", SimulateCommand::new),
                Branch.of("doctor", DoctorCommand::new),
                Branch.of("api", ApiCommand::new),
                Branch.of("config", ConfigCommands::group),
                Branch.of("version", VersionCommand::new));
    }

    /** The whole tree, which the help of the root shows and suggestions are chosen from. */
    CommandLine whole() {
        return rootWith(branches());
    }

    /**
     * The commands whose names are among the arguments, as a command or as anything else. What it cannot parse may still be a line
     * that the whole tree has something to say about.
     */
    CommandLine namedBy(List<String> arguments) {
        return rootWith(branches().filter(branch -> branch.isNamedBy(arguments)));
    }

    private CommandLine rootWith(Stream<Branch> branches) {
        CommandLine root = new CommandLine(new StintCommand(options));
        branches.forEach(branch -> branch.addTo(root, context));
        return root;
    }
}
