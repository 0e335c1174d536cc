package io.github.stint.benchmarks.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * The median of some measurements, with the least and the greatest.
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least the least
 * @param greatest the greatest
 */
public record Spread(double median, double least, double greatest) {

    /** Returns the spread of measurements, of which there is at least one. */
    public static Spread of(Collection<Double> measurements) {
        double[] sorted =
                measurements.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Returns the spread of the ratios of measurements that were made side by side. */
    public static Spread ofRatios(double[] measured, double[] base) {
        return of(Arrays.stream(indices(measured))
                .mapToObj(index -> measured[index] / base[index])
                .toList());
    }

    private static int[] indices(double[] values) {
        int[] indices = new int[values.length];
        Arrays.setAll(indices, index -> index);
        return indices;
    }

    /** Returns the median and, in brackets, the least and the greatest, with three digits or so. */
    @Override
    public String toString() {
        return "%s (%s–%s)".formatted(rounded(median), rounded(least), rounded(greatest));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
