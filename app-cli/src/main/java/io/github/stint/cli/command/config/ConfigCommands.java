package io.github.stint.cli.command.config;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.session.Context;
import picocli.CommandLine;

/** The commands for what is chosen to stay. */
public final class ConfigCommands {

    private ConfigCommands() {}

    public static CommandLine group(Context context) {
        return CommandSpecs.group(
                        "config", "Settings that stay from run to run, in profiles. A key is never among them.")
                .addSubcommand(new ConfigGetCommand(context))
                .addSubcommand(new ConfigSetCommand(context))
                .addSubcommand(new ConfigListCommand(context))
                .addSubcommand(new ConfigPathCommand(context));
    }
}
