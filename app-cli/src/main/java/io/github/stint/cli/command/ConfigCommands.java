package io.github.stint.cli.command;

import picocli.CommandLine;

/** The commands for what is chosen to stay. */
final class ConfigCommands {

    private ConfigCommands() {}

    static CommandLine group(Context context) {
        return Nodes.group("config", "Settings that stay from run to run, in profiles. A key is never among them.")
                .addSubcommand(new ConfigGetCommand(context))
                .addSubcommand(new ConfigSetCommand(context))
                .addSubcommand(new ConfigListCommand(context))
                .addSubcommand(new ConfigPathCommand(context));
    }
}
