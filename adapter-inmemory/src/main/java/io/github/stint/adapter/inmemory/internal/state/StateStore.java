package io.github.stint.adapter.inmemory.internal.state;

import java.util.function.Function;

/** Gives access to the state, to one writer or several readers at a time. */
public interface StateStore {

    /** Runs the query, which must not change the state, and returns its result. */
    <T> T read(Function<State, T> query);

    /** Runs the update exclusively and returns its result. If the update throws, it must not have changed the state. */
    <T> T write(Function<State, T> update);
}
