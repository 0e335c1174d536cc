package io.github.stint.cli.command.resource;

import io.github.stint.cli.output.View;
import io.github.stint.cli.receipt.ChangeText;
import io.github.stint.cli.session.Session;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A type of resource that commands find, show and change.
 *
 * @param typeName such as {@code project}
 * @param find finds a resource by its name, a unique prefix of it, or its id
 * @param findForChange finds a resource that is to be changed or deleted, by its whole name or its id
 * @param view returns the view of the resources that were found
 * @param name returns the name of a resource, in full
 */
public record ResourceType<T>(
        String typeName,
        BiFunction<Session, String, T> find,
        BiFunction<Session, String, T> findForChange,
        Function<Session, View<T>> view,
        Function<T, String> name) {

    /** The type and the name: {@code project "Acme"}. */
    public String describe(T value) {
        return typeName + " \"" + name.apply(value) + "\"";
    }

    public void printChanged(Session session, String verb, T value) {
        session.output().changed(view.apply(session), value, verb + " " + describe(value));
    }

    /** Prints the receipt of an update, which states what it has changed. */
    public void printUpdated(Session session, T before, T after) {
        View<T> shown = view.apply(session);
        String changes = ChangeText.of(shown, before, after);
        session.output()
                .changed(
                        shown,
                        after,
                        "Updated " + describe(after) + ": " + (changes.isEmpty() ? "no change" : changes));
    }
}
