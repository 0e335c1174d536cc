package io.github.stint.core.lookup;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses one of several things by an id, an exact name, or the unambiguous beginning of a name, whatever its case and
 * accents.
 *
 * <p>An id wins over a name, an exact name over one that differs in case or accents only, and that over a beginning. Where
 * several match equally well, those that are in use win over those that were put away.
 */
final class NameLookup {

    private NameLookup() {}

    /**
     * Something that can be chosen.
     *
     * @param label its name in full, which tells it from others of the same name
     * @param inUse whether it is neither archived nor done
     */
    record Candidate<T>(T value, String id, String name, String label, boolean inUse) {}

    static <T> T choose(EntityKind kind, String reference, List<Candidate<T>> candidates) {
        String operation = "find " + kind.word();
        String folded = Folding.fold(reference);
        if (folded.isEmpty()) {
            // Every name begins with nothing.
            throw new InvalidValue(operation, "name", "an empty name finds no " + kind.word(), "give a name or an id");
        }
        List<Predicate<Candidate<T>>> steps = List.of(
                candidate -> candidate.id().equals(reference),
                candidate ->
                        candidate.name().equals(reference) || candidate.label().equals(reference),
                candidate -> Folding.fold(candidate.name()).equals(folded)
                        || Folding.fold(candidate.label()).equals(folded),
                candidate -> Folding.fold(candidate.name()).startsWith(folded)
                        || Folding.fold(candidate.label()).startsWith(folded));
        for (Predicate<Candidate<T>> step : steps) {
            List<Candidate<T>> matching =
                    preferred(candidates.stream().filter(step).toList());
            if (matching.size() == 1) {
                return matching.get(0).value();
            }
            if (matching.size() > 1) {
                throw new Ambiguous(operation, kind, reference, labels(matching));
            }
        }
        throw new NotFound(operation, kind, reference, suggestions(reference, candidates));
    }

    /** Names that resemble the text; names in full where no bare one does. */
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
        List<Candidate<T>> inUse = matching.stream().filter(Candidate::inUse).toList();
        return inUse.isEmpty() ? matching : inUse;
    }

    /** The labels, with the ids where labels alone do not tell them apart. */
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
