package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.error.StintException;
import io.github.stint.core.text.UniqueNames;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The creation of an entity whose name is unique, so that a creation that takes effect late cannot become a second entity. */
final class NameCreationSettler<E> implements Settler {

    private final String name;
    private final Supplier<Stream<E>> all;
    private final Naming<E> naming;
    private final Predicate<E> asMeant;
    private final CreationCheck check;

    /** How entities of a kind are identified. */
    record Naming<E>(Function<E, String> id, Function<E, String> name) {}

    /**
     * Settles a creation.
     *
     * @param all reads the entities among which the name is unique
     * @param asMeant whether an entity has the values that were meant
     * @param check from before the creation
     */
    NameCreationSettler(
            String name, Supplier<Stream<E>> all, Naming<E> naming, Predicate<E> asMeant, CreationCheck check) {
        this.name = UniqueNames.canonical(name.strip());
        this.all = all;
        this.naming = naming;
        this.asMeant = asMeant;
        this.check = check;
    }

    @Override
    public Look look(StintException failure) {
        List<E> named = all.get()
                .filter(entity ->
                        UniqueNames.canonical(naming.name().apply(entity)).equals(name))
                .filter(entity -> check.of(naming.id().apply(entity)) != CreationCheck.Result.BEFORE)
                .toList();
        if (named.isEmpty()) {
            return Look.notDone();
        }
        return named.stream()
                .filter(asMeant)
                .findFirst()
                .<Look>map(Look::done)
                .orElseGet(() -> Look.unclear(
                        "one with this name is stored (" + naming.id().apply(named.get(0)) + "), with other values"));
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
