package io.github.stint.cli.command.config;

import io.github.stint.cli.command.resource.CommandSpecs;
import io.github.stint.cli.session.Context;
import picocli.CommandLine;

/** The commands for saved settings. */
public final class ConfigCommands {

    private ConfigCommands() {}

    public static CommandLine group(Context context) {
        return CommandSpecs.group("config", "Manage saved settings, in profiles. A key is never saved.")
                .addSubcommand(new ConfigGetCommand(context))
                .addSubcommand(new ConfigSetCommand(context))
                .addSubcommand(new ConfigListCommand(context))
                .addSubcommand(new ConfigPathCommand(context));
    }
}
