package io.github.stint.cli.command.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The filters of lists of resources that have a name and can be archived. */
public final class ListFilter {

    @Option(names = "--name", paramLabel = "TEXT", description = "List only those whose name contains this text.")
    private @Nullable String name;

    @Option(
            names = "--archived",
            negatable = true,
            description = "List only archived ones, or with --no-archived only active ones (default: all).")
    private @Nullable Boolean archived;

    /** The text that names must contain; empty for all names. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Whether to list only archived (true) or only active (false) ones; empty for all. */
    public Optional<Boolean> archived() {
        return Optional.ofNullable(archived);
    }
}
