package io.github.stint.cli.env;

import io.github.stint.core.error.DataProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a command reports besides its result: notes, which are printed to standard error at the end, and what it has changed, in case the
 * result cannot be printed. Safe for use by several threads.
 */
public final class Notes {

    /** How many notes of the same kind are printed; more would hide the result. */
    private static final int MAX_OF_A_KIND = 3;

    private final List<String> notes = new ArrayList<>();
    /** A set, because a command may read an entity more than once. */
    private final Set<DataProblem> problems = new LinkedHashSet<>();

    private final List<String> changes = new ArrayList<>();

    /**
     * Records that a change took effect.
     *
     * @param change such as {@code stored as 6650a0000000000000000005}
     */
    public synchronized void recordChange(String change) {
        changes.add(change);
    }

    /** The changes that took effect. */
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    /** Adds a note without a full stop. */
    public synchronized void add(String note) {
        notes.add(note);
    }

    /** Adds notes of the same kind, the first three of them and the number of the others. */
    public synchronized <T> void addSome(List<T> items, Function<T, String> note) {
        notes.addAll(some(items, note));
    }

    /** Adds a note of a defect that a read has tolerated. */
    public synchronized void add(DataProblem problem) {
        problems.add(problem);
    }

    /** Returns the notes and removes them, so that each is printed once. */
    public synchronized List<String> drain() {
        List<String> all = Stream.concat(notes.stream(), some(List.copyOf(problems), DataProblem::message).stream())
                .toList();
        notes.clear();
        problems.clear();
        return all;
    }

    private static <T> List<String> some(List<T> items, Function<T, String> note) {
        int others = items.size() - MAX_OF_A_KIND;
        Stream<String> first = items.stream().limit(MAX_OF_A_KIND).map(note);
        return (others > 0 ? Stream.concat(first, Stream.of("and " + others + " more")) : first).toList();
    }
}
