package io.github.stint.cli.prompt;

import io.github.stint.cli.env.TimerMemory.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of the two kinds of files that the launcher reads too: of a timer, its start in seconds since 1970 and its description on a line
 * each, and of a selection of settings, the name of the former.
 */
final class TimerText {

    /** The text if no timer is running. */
    static final String STOPPED = "\n\n";

    private static final Pattern TIMER_NAME = Pattern.compile("timer-[0-9]+");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private TimerText() {}

    /** Returns the text of a timer, whose description is on one line. */
    static String running(Instant start, String description) {
        return start.getEpochSecond() + "\n" + description + "\n";
    }

    /** Returns the timer; empty if none is running, or the text is not one of this program. */
    static Optional<Timer> timer(String text) {
        List<String> lines = text.lines().limit(2).toList();
        return lines.size() < 2 || !SECONDS.matcher(lines.get(0)).matches()
                ? Optional.empty()
                : Optional.of(new Timer(Instant.ofEpochSecond(Long.parseLong(lines.get(0))), lines.get(1)));
    }

    /** Returns the name of a file in the same folder; empty if the text is not one of this program. */
    static Optional<String> nameOfTimer(String text) {
        return Optional.of(text.strip()).filter(name -> TIMER_NAME.matcher(name).matches());
    }
}
