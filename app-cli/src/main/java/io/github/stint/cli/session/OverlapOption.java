package io.github.stint.cli.session;

import io.github.stint.core.tracking.OverlapPolicy;
import picocli.CommandLine.Option;

/** The option {@code --overlap}. */
public final class OverlapOption {

    @Option(
            names = "--overlap",
            paramLabel = "POLICY",
            description =
                    "What to do if the entry overlaps others: warn, refuse (write nothing), or allow (default: warn).")
    private OverlapPolicy policy = OverlapPolicy.WARN;

    public OverlapPolicy policy() {
        return policy;
    }
}
