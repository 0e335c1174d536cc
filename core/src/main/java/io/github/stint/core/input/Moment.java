package io.github.stint.core.input;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.time.Instant;

/** A point in time as typed, before it is known which instant it means. */
sealed interface Moment {

    /** Returns the instant. */
    Instant resolve(Present present, ClockReading reading);

    /** Returns the instant of a moment that ends an interval. */
    default Instant resolveEnd(Present present, Instant start) {
        return resolve(present, ClockReading.endAfter(start));
    }

    /** An instant that needs no zone. */
    record Exact(Instant instant) implements Moment {

        @Override
        public Instant resolve(Present present, ClockReading reading) {
            return instant;
        }
    }

    /** A time before the present, or the present itself. */
    record Ago(IsoDuration duration) implements Moment {

        @Override
        public Instant resolve(Present present, ClockReading reading) {
            return present.now().minus(duration.toDuration());
        }
    }

    /** A clock time without a day. */
    record OnClock(ClockTime clock) implements Moment {

        @Override
        public Instant resolve(Present present, ClockReading reading) {
            return reading.read(clock, present);
        }
    }

    /** A clock time some days after the start of an interval. */
    record DaysLater(ClockTime clock, int days) implements Moment {

        @Override
        public Instant resolve(Present present, ClockReading reading) {
            return reading.readDaysLater(clock, days, present);
        }
    }

    /** A clock time of a day. */
    record OnDay(Day day, ClockTime clock) implements Moment {

        @Override
        public Instant resolve(Present present, ClockReading reading) {
            requireOneMeaning();
            return present.instantOf(clock.on(day.date(present.today())));
        }

        @Override
        public Instant resolveEnd(Present present, Instant start) {
            requireOneMeaning();
            return present.instantOf(
                    clock.on(day.dateFrom(present.dateOf(start), present.today())), end -> !end.isBefore(start));
        }

        private void requireOneMeaning() {
            if (clock.form() == ClockTime.Form.MIDNIGHT) {
                throw new InvalidValue(
                        "read a time",
                        "time",
                        "midnight of a day may be its start or its end",
                        "write 0:00 for the start of the day, or 24:00 for its end");
            }
        }
    }
}
