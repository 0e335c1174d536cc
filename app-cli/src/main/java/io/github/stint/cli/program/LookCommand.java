package io.github.stint.cli.program;

import io.github.stint.core.attempt.Attempt;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.error.AttemptedWrite;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** The command that shows whether a write with an unknown outcome took effect. */
final class LookCommand {

    private final Function<Instant, LocalDate> dayOf;

    /**
     * Names days in the zone of the user.
     *
     * @param dayOf returns the day of an instant
     */
    LookCommand(Function<Instant, LocalDate> dayOf) {
        this.dayOf = dayOf;
    }

    String of(AttemptedWrite attempt) {
        return attempt.id().isPresent() ? "stint " + ofId(attempt, attempt.id().get()) : "stint " + ofNew(attempt);
    }

    private static String ofId(AttemptedWrite attempt, String id) {
        return switch (attempt.kind()) {
            case TIME_ENTRY -> "entry show " + id;
            case TASK -> "task show " + id + ofProject(attempt);
            case CONNECTION, USER, WORKSPACE, CLIENT, PROJECT, TAG ->
                attempt.kind().word() + " show " + id;
        };
    }

    private String ofNew(AttemptedWrite attempt) {
        return switch (attempt.kind()) {
            case TIME_ENTRY ->
                attempt instanceof Creation creation
                                && creation.value() instanceof NewTimeEntry entry
                                && !entry.interval().running()
                        ? ofDay(dayOf.apply(entry.interval().start()))
                        : "status";
            case TASK -> "task list" + ofProject(attempt);
            case CONNECTION, USER, WORKSPACE, CLIENT, PROJECT, TAG ->
                attempt.kind().word() + " list";
        };
    }

    private static String ofDay(LocalDate day) {
        return "entry list --from " + day + " --to " + day;
    }

    private static String ofProject(AttemptedWrite attempt) {
        return attempt instanceof Attempt of
                ? of.target()
                        .project()
                        .map(ProjectId::value)
                        .map(id -> " -p " + id)
                        .orElse("")
                : "";
    }
}
