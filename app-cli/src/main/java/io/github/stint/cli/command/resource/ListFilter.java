package io.github.stint.cli.command.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which things to list, of those that have a name and can be archived. */
public final class ListFilter {

    @Option(names = "--name", paramLabel = "TEXT", description = "List only those whose name contains this text.")
    private @Nullable String name;

    @Option(
            names = "--archived",
            negatable = true,
            description = "List only archived ones, or with --no-archived only active ones (default: all).")
    private @Nullable Boolean archived;

    /** What the name has to contain; empty for every name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Whether they have to be archived; empty for both. */
    public Optional<Boolean> archived() {
        return Optional.ofNullable(archived);
    }
}
