package io.github.stint.cli.command;

import picocli.CommandLine;

/** All commands in their places. */
final class CommandTree {

    private CommandTree() {}

    static CommandLine build(GlobalOptions options, Context context) {
        return new CommandLine(new StintCommand(options))
                .addSubcommand(new StartCommand(context))
                .addSubcommand(new StopCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new SwitchCommand(context))
                .addSubcommand(new ContinueCommand(context))
                .addSubcommand(new CancelCommand(context))
                .addSubcommand(new LogCommand(context))
                .addSubcommand(new TodayCommand(context))
                .addSubcommand(new WeekCommand(context))
                .addSubcommand(EntryCommands.group(context))
                .addSubcommand(ProjectCommands.group(context))
                .addSubcommand(ClientCommands.group(context))
                .addSubcommand(TaskCommands.group(context))
                .addSubcommand(TagCommands.group(context))
                .addSubcommand(WorkspaceCommands.group(context))
                .addSubcommand("user", new UserCommand(context), "whoami")
                .addSubcommand(ConnectionCommands.group(context))
                .addSubcommand(new SimulateCommand(context))
                .addSubcommand(new DoctorCommand(context))
                .addSubcommand(new ApiCommand(context))
                .addSubcommand(ConfigCommands.group(context))
                .addSubcommand(new VersionCommand(context));
    }
}
