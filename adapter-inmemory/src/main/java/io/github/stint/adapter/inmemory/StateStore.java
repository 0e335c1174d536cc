package io.github.stint.adapter.inmemory;

import java.util.function.Function;

/** Lets one writer or several readers at the state. */
interface StateStore {

    <T> T read(Function<State, T> reading);

    /** Runs the writing alone; when it throws, it must not have changed anything. */
    <T> T write(Function<State, T> writing);
}
