package io.github.stint.core.text;

import io.github.stint.core.error.Refused;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rule that names are unique. Names that differ in case are different. */
public final class UniqueNames {

    private UniqueNames() {}

    /**
     * Checks that the name of an entity is unique, if it is new for this entity. An entity that keeps its name passes, even if another
     * has the same name: deleting clients can leave two projects with one name, which can still be changed in other ways.
     *
     * @param entity the entity as it is to be stored
     * @param existing all stored entities, including the current state of this one if it exists
     * @param id returns the id of an entity
     * @param scopedName returns the name together with the scope in which it is unique, such as the client of a project
     * @param refusal supplies the error if the name is taken
     * @throws Refused if the name is new for this entity and another entity has it
     */
    public static <T> void require(
            T entity, Collection<T> existing, Function<T, ?> id, Function<T, ?> scopedName, Supplier<Refused> refusal) {
        List<T> sameName = existing.stream()
                .filter(other -> scopedName.apply(other).equals(scopedName.apply(entity)))
                .toList();
        boolean keepsItsName =
                sameName.stream().anyMatch(other -> id.apply(other).equals(id.apply(entity)));
        if (!sameName.isEmpty() && !keepsItsName) {
            throw refusal.get();
        }
    }
}
