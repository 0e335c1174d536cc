package io.github.stint.cli.command.task;

import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;

/** The option {@code --done}. */
final class DoneFirst implements BooleanSupplier {

    @Option(names = "--done", description = "Mark as done first; only done tasks can be deleted.")
    private boolean given;

    @Override
    public boolean getAsBoolean() {
        return given;
    }
}
