package io.github.stint.cli.output.report;

import io.github.stint.core.time.IsoDuration;

/** Draws durations as bars of eighths of a character. */
final class Bars {

    private static final int WIDTH = 20;
    private static final int EIGHTHS = 8;
    private static final String PARTS = "▏▎▍▌▋▊▉█";

    private final long longest;

    /** The longest duration has a bar of the full width. */
    Bars(IsoDuration longest) {
        this.longest = longest.seconds();
    }

    /** Returns the bar; a duration that is not zero has at least an eighth. */
    String of(IsoDuration duration) {
        if (duration.isZero() || longest == 0) {
            return "";
        }
        long eighths = Math.max(1, Math.round((double) duration.seconds() / longest * WIDTH * EIGHTHS));
        int full = (int) (eighths / EIGHTHS);
        int rest = (int) (eighths % EIGHTHS);
        String end = rest == 0 ? "" : PARTS.substring(rest - 1, rest);
        return PARTS.substring(EIGHTHS - 1).repeat(full) + end;
    }
}
