package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders only some fields of objects, in the given order. The columns of the table are the fields, too: with {@code id} the whole id.
 *
 * @param <T> the type of the objects
 */
public final class SelectedView<T> implements View<T> {

    private static final Pattern CAPITAL = Pattern.compile("(?=\\p{Lu})");

    private final View<T> view;
    private final List<String> names;

    /** Renders these fields of the view, each of which it has. */
    public SelectedView(View<T> view, List<String> names) {
        this.view = view;
        this.names = List.copyOf(names);
    }

    @Override
    public String id(T value) {
        return view.id(value);
    }

    @Override
    public Fields<T> fields() {
        return view.fields().only(names);
    }

    @Override
    public Fields<T> details() {
        return view.details().only(names);
    }

    @Override
    public List<Column> columns() {
        return names.stream().map(SelectedView::column).toList();
    }

    private static Column column(String name) {
        String heading = CAPITAL.matcher(name).replaceAll(" ").toUpperCase(Locale.ROOT);
        return switch (name) {
            case "duration", "counted", "estimate", "limit", "used", "left", "kept", "total", "billableTime" ->
                Column.number(heading);
            // A narrow screen shortens them. A field has the same meaning in all views.
            case "name",
                    "description",
                    "note",
                    "address",
                    "email",
                    "clientName",
                    "projectName",
                    "taskName",
                    "tagNames",
                    "userName",
                    "workspaceName" -> Column.text(heading);
            default -> Column.fixed(heading);
        };
    }

    @Override
    public List<String> cells(T value) {
        return details().of(value).values().stream().map(SelectedView::cell).toList();
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return String.join(", ", items.stream().map(String::valueOf).toList());
        }
        return value == null ? "" : value.toString();
    }
}
