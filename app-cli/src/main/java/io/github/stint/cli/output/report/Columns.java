package io.github.stint.cli.output.report;

import io.github.stint.cli.output.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table whose first columns are texts and whose others are numbers, which are aligned at their ends. */
final class Columns {

    private final int texts;
    private final List<List<String>> lines = new ArrayList<>();

    /**
     * A table with these headings.
     *
     * @param texts the number of columns at the beginning that are texts
     */
    Columns(List<String> headings, int texts) {
        this.texts = texts;
        lines.add(headings);
    }

    void add(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    /**
     * The table.
     *
     * @param textsAtEnd the number of columns at the end that are texts
     */
    String text(int textsAtEnd) {
        int numbersEnd = lines.get(0).size() - textsAtEnd;
        List<List<String>> aligned = new ArrayList<>();
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        for (List<String> line : lines) {
            aligned.add(IntStream.range(0, line.size())
                    .mapToObj(column -> {
                        String cell = line.get(column);
                        boolean number = column >= texts && column < numbersEnd;
                        return number ? " ".repeat(widths.get(column) - cell.length()) + cell : cell;
                    })
                    .toList());
        }
        return TableText.of(aligned.get(0), aligned.subList(1, aligned.size()));
    }
}
