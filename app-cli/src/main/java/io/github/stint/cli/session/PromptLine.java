package io.github.stint.cli.prompt;

import io.github.stint.cli.env.TimerMemory;
import io.github.stint.cli.output.TableText;
import io.github.stint.core.time.DurationFormat;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The line for the prompt of a shell, such as {@code 0:25 Write the offer (Acme)}. */
public record PromptLine(TimerMemory memory) {

    private static final int MAX_CHARACTERS = 40;

    /**
     * Remembers the timer.
     *
     * @param project the name of its project; empty if it has none
     */
    public void remember(TimeEntry running, String project) {
        String text = running.description().isBlank()
                ? (project.isEmpty() ? "timer" : project)
                : running.description() + (project.isEmpty() ? "" : " (" + project + ")");
        memory.running(
                running.userId(),
                running.workspaceId(),
                running.interval().start(),
                shortened(TableText.onOneLine(text)));
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MAX_CHARACTERS
                ? text.strip()
                : text.substring(0, text.offsetByCodePoints(0, MAX_CHARACTERS - 3))
                                .strip() + "...";
    }

    /** The line at this time; empty if no timer is running, or it is not known. */
    public Optional<String> at(Instant now) {
        return memory.last().map(timer -> {
            long minutes = Math.max(0, Duration.between(timer.start(), now).toMinutes());
            return IsoDuration.ofMinutes(minutes).format(DurationFormat.CLOCK) + " "
                    + TableText.onOneLine(timer.text());
        });
    }
}
