package io.github.stint.core.lookup;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import java.util.List;
import java.util.function.Predicate;

/**
 * Selects one of several candidates by id, by name, or by a unique prefix of the name, ignoring case and accents.
 *
 * <p>The order of precedence is: the id, the exact name, a name that differs only in case or accents, a prefix. Among candidates that
 * match equally well, active ones have precedence over those that are archived or done.
 */
final class NameLookup {

    private NameLookup() {}

    /**
     * An entity that can be selected.
     *
     * @param label the qualified name, which distinguishes entities with the same name
     * @param active whether the entity is neither archived nor done
     */
    record Candidate<T>(T value, String id, String name, String label, boolean active) {}

    static <T> T choose(EntityKind kind, String reference, List<Candidate<T>> candidates) {
        String operation = "find " + kind.word();
        String folded = TextFolding.fold(reference);
        if (folded.isEmpty()) {
            // An empty text is a prefix of every name.
            throw new InvalidValue(
                    operation, "name", "the name of the " + kind.word() + " is blank", "enter a name or an id");
        }
        List<Predicate<Candidate<T>>> criteria = List.of(
                candidate -> candidate.id().equals(reference),
                candidate ->
                        candidate.name().equals(reference) || candidate.label().equals(reference),
                candidate -> TextFolding.fold(candidate.name()).equals(folded)
                        || TextFolding.fold(candidate.label()).equals(folded),
                candidate -> TextFolding.fold(candidate.name()).startsWith(folded)
                        || TextFolding.fold(candidate.label()).startsWith(folded));
        for (Predicate<Candidate<T>> criterion : criteria) {
            List<Candidate<T>> matching =
                    preferred(candidates.stream().filter(criterion).toList());
            if (matching.size() == 1) {
                return matching.get(0).value();
            }
            if (matching.size() > 1) {
                throw new Ambiguous(operation, kind, reference, labels(matching));
            }
        }
        throw new NotFound(operation, kind, reference, suggestions(reference, candidates));
    }

    /** Returns names that are similar to the text, or labels if no name is similar; most similar first. */
    private static <T> List<String> suggestions(String reference, List<Candidate<T>> candidates) {
        List<String> names = Similarity.suggest(
                reference, candidates.stream().map(Candidate::name).toList());
        if (!names.isEmpty()) {
            return names;
        }
        return Similarity.suggest(
                reference, candidates.stream().map(Candidate::label).toList());
    }

    private static <T> List<Candidate<T>> preferred(List<Candidate<T>> matching) {
        List<Candidate<T>> active = matching.stream().filter(Candidate::active).toList();
        return active.isEmpty() ? matching : active;
    }

    /** Returns the labels, with ids if the labels are not unique. */
    private static <T> List<String> labels(List<Candidate<T>> matching) {
        List<String> labels = matching.stream().map(Candidate::label).toList();
        if (labels.stream().distinct().count() == labels.size()) {
            return labels;
        }
        return matching.stream()
                .map(candidate -> candidate.label() + " (" + candidate.id() + ")")
                .toList();
    }
}
