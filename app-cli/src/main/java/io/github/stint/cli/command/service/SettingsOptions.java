package io.github.stint.cli.command.service;

import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.env.UsageError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what the workspace of a simulator requires and forbids. */
final class SettingsOptions {

    @Option(
            names = "--force",
            paramLabel = "FIELD",
            split = ",",
            description = "Require fields of finished time, separated by commas: project, task, tags, description.")
    private Set<SimulationPlan.Required> required = EnumSet.noneOf(SimulationPlan.Required.class);

    @Option(
            names = "--lock-before",
            paramLabel = "DAY",
            description = "Lock all time that starts before this day in UTC, such as 2026-03-01, or before an instant.")
    private @Nullable String lockBefore;

    @Option(names = "--timers-only", description = "Reject time that is not created by a timer.")
    private boolean timersOnly;

    @Option(
            names = "--admin-billable",
            description = "Let only owners and administrators set whether time is billable; ignore what others send.")
    private boolean adminBillable;

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description =
                    "Limit each workspace to 30 requests an hour, as the service does: free or paid (default: paid).")
    private Plan plan = Plan.PAID;

    /** The plan of the workspace. */
    enum Plan {
        FREE,
        PAID
    }

    /**
     * Returns the settings.
     *
     * @throws UsageError if the day is not valid
     */
    SimulationPlan.WorkspaceOptions settings() {
        return new SimulationPlan.WorkspaceOptions(
                required,
                Optional.ofNullable(lockBefore)
                        .map(text -> new SourcedText(text, "--lock-before").parse(SettingsOptions::instant)),
                timersOnly,
                adminBillable,
                plan == Plan.FREE);
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException invalid) {
            throw new UsageError(
                    "invalid day or instant \"" + text + "\"", "write it like 2026-03-01 or 2026-03-01T12:00:00Z");
        }
    }
}
