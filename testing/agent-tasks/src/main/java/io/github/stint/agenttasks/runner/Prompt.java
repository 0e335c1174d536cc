package io.github.stint.agenttasks.runner;

import io.github.stint.agenttasks.task.AgentTask;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What an agent reads: the words of the person, the present, and how to report the result.
 *
 * @param task the task
 * @param clock the clock of the task
 */
record Prompt(AgentTask task, Clock clock) {

    private static final DateTimeFormatter PRESENT =
            DateTimeFormatter.ofPattern("EEEE, uuuu-MM-dd HH:mm", Locale.ENGLISH);

    String text() {
        return task.prompt() + "\n\nIt is " + PRESENT.format(ZonedDateTime.now(clock)) + " in " + clock.getZone()
                + ". You cannot ask back. If the task is not clear or not possible as it is worded, change nothing."
                + " End with one line: \"RESULT: done\", \"RESULT: not done\", or \"RESULT: \" and the requested"
                + " value, a duration as in PT1H30M.\n";
    }
}
