package io.github.stint.cli.output.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a table that a screen has room for, and their widths. Texts are shortened, the longest first; numbers, ids and times
 * never are. Where the texts would become unreadable, optional columns are left out: empty ones, then from the right.
 */
final class Layout {

    /** Below this width of texts, optional columns are left out. */
    private static final int READABLE = 10;
    /** The least width of a text. If there is not even room for this, lines are longer than the screen. */
    private static final int LEAST = 4;
    /** Before and after each cell. */
    private static final int SPACES = 2;

    private final List<Column> columns;
    private final List<Integer> natural;
    private final List<Integer> shown;

    /**
     * Lays out columns.
     *
     * @param natural the width of each column if nothing is shortened
     * @param filled whether each column has a cell that is not empty
     */
    Layout(List<Column> columns, List<Integer> natural, List<Boolean> filled, Screen screen) {
        this.columns = columns;
        this.natural = new ArrayList<>(natural);
        this.shown = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        screen.width().ifPresent(width -> fit(width, filled));
    }

    /** The positions of the columns to print. */
    List<Integer> shown() {
        return List.copyOf(shown);
    }

    int width(int column) {
        return natural.get(column);
    }

    private void fit(int width, List<Boolean> filled) {
        while (widthWithTexts(READABLE) > width && leaveOutOne(filled)) {
            // Until the texts are readable, or nothing else can be left out.
        }
        int limit = shown.stream().mapToInt(natural::get).max().orElse(0);
        while (limit > LEAST && widthWithTexts(limit) > width) {
            limit--;
        }
        int limitOfTexts = limit;
        for (int column : shown) {
            if (columns.get(column).isFlexible()) {
                natural.set(column, Math.min(natural.get(column), limitOfTexts));
            }
        }
    }

    private boolean leaveOutOne(List<Boolean> filled) {
        List<Integer> optional = shown.stream()
                .filter(column -> columns.get(column).isOptional())
                .toList();
        return optional.stream()
                .filter(column -> !filled.get(column))
                .findFirst()
                .or(() -> optional.stream().reduce((first, second) -> second))
                .filter(shown::remove)
                .isPresent();
    }

    /** The width of a line if texts are shortened to the limit. The space after the last cell is not printed. */
    private int widthWithTexts(int limit) {
        return shown.stream()
                        .mapToInt(column -> SPACES
                                + (columns.get(column).isFlexible()
                                        ? Math.min(natural.get(column), limit)
                                        : natural.get(column)))
                        .sum()
                - 1;
    }
}
