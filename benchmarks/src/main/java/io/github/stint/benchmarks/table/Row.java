package io.github.stint.benchmarks.table;

/**
 * A row of the table.
 *
 * @param what what was measured
 * @param unit what the figures are, such as a ratio to something
 * @param goal what the figures should not exceed, or reach if more is better
 * @param measured the figures
 */
public record Row(String what, String unit, String goal, Spread measured) {

    /** Returns the row in Markdown. */
    public String toMarkdown() {
        return "| %s | %s | %s | %s |".formatted(what, unit, goal, measured);
    }
}
