package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.message.ErrorMessage;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** An interval as typed, before it is known which instants it means. */
sealed interface Span {

    /** Returns the interval. */
    TimeInterval resolve(Present present);

    private static TimeInterval endingAt(Instant end, IsoDuration length) {
        return TimeInterval.of(end.minus(length.toDuration()), end);
    }

    private static TimeInterval from(Instant start, IsoDuration length) {
        return TimeInterval.of(start, start.plus(length.toDuration()));
    }

    /** A duration alone, which ends now. */
    record Length(IsoDuration length) implements Span {

        @Override
        public TimeInterval resolve(Present present) {
            return endingAt(present.now(), length);
        }
    }

    /** A duration with its end. */
    record LengthUntil(IsoDuration length, Moment end) implements Span {

        @Override
        public TimeInterval resolve(Present present) {
            return endingAt(end.resolve(present, ClockReading.latestPast()), length);
        }
    }

    /** A start with a duration. */
    record LengthFrom(Moment start, IsoDuration length) implements Span {

        @Override
        public TimeInterval resolve(Present present) {
            return from(start.resolve(present, ClockReading.latestPast()), length);
        }
    }

    /** A duration on a day. It ends at the present time of day, or begins with the day if it would begin before it otherwise. */
    record LengthOn(Day day, IsoDuration length) implements Span {

        @Override
        public TimeInterval resolve(Present present) {
            LocalDate date = day.date(present.today());
            TimeInterval interval = on(date, present);
            if (interval.end()
                    .filter(present.startOf(date.plusDays(1))::isBefore)
                    .isPresent()) {
                throw new InvalidValue(
                        "read an interval",
                        "interval",
                        date + " is shorter than " + length,
                        "write the start and the end, such as \"yesterday 9:00-today 11:00\"");
            }
            InstantFormat format = new InstantFormat(present.zone());
            String end = interval.end().map(format::timeOfDay).orElse("");
            present.notes()
                    .accept("no time of day was given for " + date + "; " + format.timeOfDay(interval.start()) + " to "
                            + end + " was taken");
            return interval;
        }

        private TimeInterval on(LocalDate date, Present present) {
            LocalTime timeOfDay = LocalTime.ofInstant(present.now(), present.zone());
            Instant end = date.atTime(timeOfDay).atZone(present.zone()).toInstant();
            Instant start = end.minus(length.toDuration());
            Instant dayStart = present.startOf(date);
            return from(start.isBefore(dayStart) ? dayStart : start, length);
        }
    }

    /**
     * A start and an end.
     *
     * @param startText the start as typed, for messages
     * @param endText the end as typed, for messages
     */
    record Between(Moment start, Moment end, String startText, String endText) implements Span {

        @Override
        public TimeInterval resolve(Present present) {
            Instant from = HalfDays.startOf(this).resolve(present, ClockReading.latestPast());
            Instant to = end.resolveEnd(present, from);
            if (to.isBefore(from)) {
                throw new InvalidValue(
                        "read an interval",
                        "interval",
                        endBeforeStart(from, to),
                        "swap them, add pm to a time in the afternoon, or name the day of each: \"yesterday 22:00-today 1:00\""
                                + nextDay());
            }
            return TimeInterval.of(from, to);
        }

        /** The clock times as typed; times of any other form as instants, which a front end prints in the zone of the user. */
        private ErrorMessage endBeforeStart(Instant from, Instant to) {
            return start instanceof Moment.OnClock && end instanceof Moment.OnClock
                    ? ErrorMessage.of("the end " + endText + " is before the start " + startText)
                    : ErrorMessage.of("the end {} is before the start {}", to, from);
        }

        private String nextDay() {
            return end instanceof Moment.OnClock
                    ? ", or add +1d if it ended on the next day: \"" + startText + " to " + endText + " +1d\""
                    : "";
        }
    }
}
