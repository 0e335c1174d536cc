package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that limits a list. */
public final class ListOptions {

    @Option(names = "--limit", paramLabel = "N", description = "List at most N (default: all).")
    private @Nullable Integer limit;

    public <T> void show(Session session, View<T> view, Stream<T> all) {
        if (limit == null) {
            session.output().list(view, all.toList());
            return;
        }
        if (limit < 1) {
            throw new UsageError("--limit: " + limit + " is too small", "use a number of 1 or more");
        }
        List<T> oneMore = all.limit(limit + 1L).toList();
        if (oneMore.size() > limit) {
            session.note("list truncated to " + limit + "; there are more");
        }
        session.output().list(view, oneMore.stream().limit(limit).toList());
    }
}
