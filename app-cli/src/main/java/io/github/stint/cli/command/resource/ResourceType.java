package io.github.stint.cli.command.resource;

import io.github.stint.cli.output.View;
import io.github.stint.cli.session.Session;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of thing that has a name.
 *
 * @param word what it is called
 * @param find finds one by what a person calls it
 * @param view how it is shown
 * @param name its name
 */
public record ResourceType<T>(
        String word, BiFunction<Session, String, T> find, View<T> view, Function<T, String> name) {

    /** The word and the name: {@code project "Acme"}. */
    public String titled(T value) {
        return word + " \"" + name.apply(value) + "\"";
    }

    public void tellChanged(Session session, String verb, T value) {
        session.output().changed(view, value, verb + " " + titled(value));
    }
}
