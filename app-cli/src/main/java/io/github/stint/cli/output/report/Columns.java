package io.github.stint.cli.output.report;

import io.github.stint.cli.output.TableText;
import io.github.stint.cli.output.table.Column;
import io.github.stint.cli.output.table.Screen;
import io.github.stint.cli.output.table.Style;
import io.github.stint.cli.output.table.Table;
import java.util.List;

/** A table of a report, whose cells have no colours. */
final class Columns {

    private final Table table;
    private final List<Style> plain;

    Columns(List<Column> columns, Screen screen) {
        this.table = new Table(columns, screen);
        this.plain = columns.stream().map(column -> Style.PLAIN).toList();
    }

    void add(List<String> cells) {
        table.add(cells.stream().map(TableText::onOneLine).toList(), plain);
    }

    String text() {
        return table.text();
    }
}
