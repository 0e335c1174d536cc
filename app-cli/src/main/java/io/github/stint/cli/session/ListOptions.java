package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.View;
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

    /** Prints the selected fields of the values, up to the limit, while they are read if the format has a line for each. */
    public <T> void show(Session session, View<T> view, Stream<T> all) {
        try (Stream<T> closed = all) {
            LimitedIterator<T> values = new LimitedIterator<>(closed.iterator(), limit());
            session.output().list(fields.select(view), values);
            if (values.isCut()) {
                session.note("list truncated to " + limit + "; there are more");
            }
        }
    }

    /** Returns the values, up to the limit, for a format that has no fields. */
    public <T> Stream<T> limited(Stream<T> all) {
        return all.limit(limit());
    }

    /**
     * Returns how many values {@link #show} reads: one more than it prints, to find out whether there are more.
     *
     * @throws UsageError if the limit is not valid
     */
    public int needed() {
        int most = limit();
        return most == Integer.MAX_VALUE ? most : most + 1;
    }

    private int limit() {
        if (limit == null) {
            return Integer.MAX_VALUE;
        }
        if (limit < 1) {
            throw new UsageError("--limit: " + limit + " is too small", "use a number of 1 or more");
        }
        return limit;
    }
}
