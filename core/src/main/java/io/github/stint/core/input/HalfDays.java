package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;

/** Finds the half of the day of a start without am or pm whose end has one, such as {@code 9-5pm}. */
final class HalfDays {

    private HalfDays() {}

    /**
     * Returns the start of the interval, in the half of the day in which it is not after its end.
     *
     * @throws InvalidValue if both halves are possible, as in {@code 1-3pm}
     */
    static Moment startOf(Span.Between span) {
        if (span.end() instanceof Moment.OnClock end && end.clock().form() == ClockTime.Form.TWELVE_HOURS) {
            if (span.start() instanceof Moment.OnClock start) {
                return new Moment.OnClock(startOf(start.clock(), lastOf(end.clock()), span));
            }
            if (span.start() instanceof Moment.OnDay start) {
                return new Moment.OnDay(start.day(), startOf(start.clock(), lastOf(end.clock()), span));
            }
        }
        return span.start();
    }

    /** At the end of an interval, 12am is the end of the day. */
    private static ClockTime lastOf(ClockTime end) {
        return end.second() == 0 ? ClockTime.endOfDay() : end;
    }

    private static ClockTime startOf(ClockTime start, ClockTime end, Span.Between span) {
        ClockTime sameHalf = start.inHalfOf(end);
        boolean isClear = !start.mayLackHalf() || sameHalf.second() == start.second();
        if (isClear || sameHalf.second() > end.second()) {
            return start;
        }
        if (start.second() > end.second()) {
            return sameHalf;
        }
        throw new InvalidValue(
                "read an interval",
                "interval",
                "the start " + span.startText() + " may be in the morning or in the afternoon",
                "add am or pm to it: \"" + span.startText() + "am to " + span.endText() + "\" or \"" + span.startText()
                        + "pm to " + span.endText() + "\"");
    }
}
