package io.github.stint.cli.program;

import io.github.stint.cli.env.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root command: it only holds the options that all commands share. */
@Command(
        name = "stint",
        versionProvider = VersionText.class,
        // No method is a command, and searching for them slows down each run.
        addMethodSubcommands = false,
        description = "Track working time in Clockify, or offline on this machine.")
final class StintCommand {

    /** Handled by picocli before any command runs. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of the program.")
    private boolean version;

    @Mixin
    private final GlobalOptions options;

    StintCommand(GlobalOptions options) {
        this.options = options;
    }

    GlobalOptions options() {
        return options;
    }
}
