package io.github.stint.core.report;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoDuration;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a report rounds: the total to a multiple of a step, and its parts so that they add up to the rounded total.
 *
 * <p>The steps of a total are distributed with the method of the largest remainder: each part gets its complete steps, and the steps that
 * remain go to the parts that miss least for their next one; among equal ones, to the earlier. So each part is rounded up or down to one
 * of the two steps next to its exact time. Parts of parts are rounded in the same way.
 *
 * @param step the step, such as 15 minutes
 * @param mode how the total is rounded
 */
public record Rounding(IsoDuration step, Mode mode) {

    /** The direction in which a total is rounded. */
    public enum Mode {
        /** Up to the next step. */
        UP(RoundingMode.UP),
        /** Down to the step before. */
        DOWN(RoundingMode.DOWN),
        /** To the step that is nearest; half a step is rounded up. */
        NEAREST(RoundingMode.HALF_UP);

        private final RoundingMode mode;

        Mode(RoundingMode mode) {
            this.mode = mode;
        }

        /** Returns the same direction as the JDK's. */
        public RoundingMode asRoundingMode() {
            return mode;
        }
    }

    /** Throws {@link InvalidValue} if the step is zero. */
    public Rounding {
        if (step.isZero()) {
            throw new InvalidValue(
                    "round a report", "rounding", "a step of zero rounds nothing", "use a step such as 15m");
        }
    }

    /** Returns the duration rounded to a multiple of the step; see {@link IsoDuration#roundedTo}. */
    public IsoDuration round(IsoDuration exact) {
        return exact.roundedTo(step, mode.asRoundingMode());
    }

    /**
     * Returns the rounded parts, in the same order, which add up to the rounded whole.
     *
     * @param rounded the sum of the parts, rounded up or down to a multiple of the step
     * @param exact the parts
     * @throws IllegalArgumentException if the rounded whole is another duration than their sum, rounded up or down
     */
    public List<IsoDuration> distribute(IsoDuration rounded, List<IsoDuration> exact) {
        long completeSteps = exact.stream().mapToLong(this::completeSteps).sum();
        long left = rounded.seconds() / step.seconds() - completeSteps;
        List<Integer> byRemainder = IntStream.range(0, exact.size())
                .boxed()
                .filter(at -> remainder(exact.get(at)) > 0)
                .sorted(Comparator.comparingLong((Integer at) -> remainder(exact.get(at)))
                        .reversed())
                .toList();
        if (left < 0 || left > byRemainder.size() || rounded.seconds() % step.seconds() != 0) {
            throw new IllegalArgumentException(rounded + " is not the sum of " + exact + " in steps of " + step);
        }
        List<IsoDuration> parts = new ArrayList<>();
        exact.forEach(part -> parts.add(steps(completeSteps(part))));
        byRemainder.stream()
                .limit(left)
                .forEach(at -> parts.set(at, parts.get(at).plus(step)));
        return List.copyOf(parts);
    }

    private long completeSteps(IsoDuration exact) {
        return exact.seconds() / step.seconds();
    }

    private long remainder(IsoDuration exact) {
        return exact.seconds() % step.seconds();
    }

    private IsoDuration steps(long count) {
        return step.multipliedBy(count);
    }
}
