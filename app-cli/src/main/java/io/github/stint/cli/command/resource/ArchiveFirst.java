package io.github.stint.cli.command.resource;

import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;

/** The option {@code --archive}. */
final class ArchiveFirst implements BooleanSupplier {

    @Option(names = "--archive", description = "Archive first; only archived ones can be deleted.")
    private boolean given;

    @Override
    public boolean getAsBoolean() {
        return given;
    }
}
