package io.github.stint.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root: options that all commands share, and nothing to do by itself. */
@Command(
        name = "stint",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tracks working time in Clockify, or offline on this machine.",
        footer = {
            "",
            "Examples:",
            "  stint --offline start \"Write the offer\" -p Acme",
            "  stint --offline log \"yesterday 9:00-11:30\" \"Review\"",
            "  stint --offline week --json",
            "",
            "Exit codes: 0 done, 2 usage, 3 no key, 6 not found, 7 refused, 9 unavailable, 10 no timer running."
        })
final class StintCommand {

    @Mixin
    private final GlobalOptions options;

    StintCommand(GlobalOptions options) {
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }
}
