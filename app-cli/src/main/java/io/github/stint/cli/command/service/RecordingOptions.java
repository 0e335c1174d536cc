package io.github.stint.cli.command.service;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what a simulator records or repeats. */
final class RecordingOptions {

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write all requests and responses to a new file, one line of JSON each, without keys.")
    private @Nullable Path recording;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Repeat the responses of a recording instead; requests that are not in it get 501.")
    private @Nullable Path replay;

    /** Returns the new file to record requests in; empty for none. */
    Optional<Path> recording() {
        return Optional.ofNullable(recording);
    }

    /** Returns the recording whose responses are repeated; empty for none. */
    Optional<Path> replay() {
        return Optional.ofNullable(replay);
    }
}
