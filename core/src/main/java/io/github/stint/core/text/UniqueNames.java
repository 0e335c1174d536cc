package io.github.stint.core.text;

import io.github.stint.core.error.Refused;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rule that names are unique. Names that differ in case or in an accent are different; a composed letter and the same letter
 * with a combining mark, which look alike, are not.
 */
public final class UniqueNames {

    private UniqueNames() {}

    /**
     * Checks that the name of an entity is unique, if it is new for this entity. An entity that keeps its name passes, even if another
     * has the same name: deleting clients can leave two projects with one name, which can still be changed in other ways.
     *
     * @param entity the entity as it is to be stored
     * @param others the stored entities among which the name is unique, such as the projects of a client, including the current
     *     state of this one if it exists
     * @param id returns the id of an entity
     * @param refusal supplies the error if the name is taken
     * @throws Refused if the name is new for this entity and another entity has it
     */
    public static <T> void require(
            T entity, Collection<T> others, Function<T, ?> id, Function<T, String> name, Supplier<Refused> refusal) {
        String wanted = canonical(name.apply(entity));
        List<T> sameName = others.stream()
                .filter(other -> canonical(name.apply(other)).equals(wanted))
                .toList();
        boolean keepsItsName =
                sameName.stream().anyMatch(other -> id.apply(other).equals(id.apply(entity)));
        if (!sameName.isEmpty() && !keepsItsName) {
            throw refusal.get();
        }
    }

    /** Returns the form of a name in which names that count as the same are equal. */
    public static String canonical(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
