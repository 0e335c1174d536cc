package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of lists. */
public final class ListOptions {

    @Option(names = "--limit", paramLabel = "N", description = "List at most N (default: all).")
    private @Nullable Integer limit;

    @Mixin
    private final FieldsOption fields = new FieldsOption();

    /** Prints the selected fields of the values, up to the limit, and returns the printed values. */
    public <T> List<T> show(Session session, View<T> view, Stream<T> all) {
        View<T> selected = fields.select(view);
        List<T> shown = limit == null ? all.toList() : limited(session, all, limit);
        session.output().list(selected, shown);
        return shown;
    }

    private static <T> List<T> limited(Session session, Stream<T> all, int limit) {
        if (limit < 1) {
            throw new UsageError("--limit: " + limit + " is too small", "use a number of 1 or more");
        }
        List<T> oneMore = all.limit(limit + 1L).toList();
        if (oneMore.size() > limit) {
            session.note("list truncated to " + limit + "; there are more");
        }
        return oneMore.stream().limit(limit).toList();
    }
}
