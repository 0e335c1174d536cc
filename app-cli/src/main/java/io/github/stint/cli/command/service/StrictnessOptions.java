package io.github.stint.cli.command.service;

import io.github.stint.cli.env.SimulationPlan;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options of where a simulator differs from the service, or is less tolerant than by default. */
final class StrictnessOptions {

    @Option(
            names = "--in-progress",
            description = "List running timers at the path that Maton documents, where Clockify responds with 405.")
    private boolean inProgress;

    @Option(
            names = "--strict",
            paramLabel = "WHAT",
            description = {
                "Be less tolerant: slashes (a slash at the end of a path is not ignored), values (a number is not accepted as",
                "a text, nor \"true\" as true), routes (501 for a route of Clockify that is not simulated); repeat it for several",
                "(default: tolerant)."
            })
    private Set<SimulationPlan.Strictness> strict = EnumSet.noneOf(SimulationPlan.Strictness.class);

    /** Returns whether running timers are listed at the path of the specification. */
    boolean inProgress() {
        return inProgress;
    }

    /** Returns where the simulator is less tolerant. */
    Set<SimulationPlan.Strictness> strict() {
        return strict;
    }
}
