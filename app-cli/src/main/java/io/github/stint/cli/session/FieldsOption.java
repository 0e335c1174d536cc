package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.SelectedView;
import io.github.stint.cli.output.View;
import io.github.stint.core.lookup.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that selects and orders the fields of a list. */
public final class FieldsOption {

    @Option(
            names = "--fields",
            paramLabel = "FIELD",
            split = ",",
            description = "Print only these fields, in this order, such as id,name. Not for -o ids.")
    private List<String> given = new ArrayList<>();

    /**
     * Returns the view of the selected fields; the view itself if none are given.
     *
     * @throws UsageError if the view has no field of that name
     */
    public <T> View<T> select(View<T> view) {
        if (given.isEmpty()) {
            return view;
        }
        return new SelectedView<>(view, select(view.fields().names()));
    }

    private List<String> select(List<String> names) {
        return given.stream()
                .map(String::strip)
                .map(text -> find(text, names).orElseThrow(() -> unknown(text, names)))
                .distinct()
                .toList();
    }

    private static Optional<String> find(String text, List<String> names) {
        return names.stream().filter(name -> name.equalsIgnoreCase(text)).findFirst();
    }

    private static UsageError unknown(String text, List<String> names) {
        List<String> similar = Similarity.suggest(text, names);
        String suggestion = similar.isEmpty() ? "" : "did you mean " + String.join(" or ", similar) + "? ";
        return new UsageError(
                "--fields: unknown field \"" + text + "\"", suggestion + "The fields are " + String.join(", ", names));
    }
}
