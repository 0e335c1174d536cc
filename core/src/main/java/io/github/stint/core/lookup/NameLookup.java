package io.github.stint.core.lookup;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.text.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Selects one of several candidates by id or name.
 *
 * <p>The order of precedence is: the id, the exact name, a name that differs only in case, one that differs in accents too, a prefix.
 * Among candidates that match equally well, active ones have precedence over those that are archived or done.
 */
final class NameLookup {

    private NameLookup() {}

    /** Which names match. */
    enum Precision {
        /** A unique prefix too, ignoring case and accents: for what is read or used. */
        PREFIX,
        /** The whole name only, ignoring case: for what is changed or deleted. */
        WHOLE_NAME;

        /** The criteria in their order of precedence. */
        private List<Criterion> criteria() {
            return this == PREFIX
                    ? List.of(Criterion.values())
                    : List.of(Criterion.ID, Criterion.EXACT, Criterion.CASE);
        }
    }

    /**
     * An entity that can be selected.
     *
     * @param names the names of the entity; the first one is suggested
     * @param owner the name of what it belongs to, as in {@code owner/name}; empty if names are not qualified
     * @param active whether the entity is neither archived nor done
     */
    record Candidate<T>(T value, String id, List<String> names, Optional<String> owner, boolean active) {

        Candidate(T value, String id, String name, boolean active) {
            this(value, id, List.of(name), Optional.empty(), active);
        }

        String name() {
            return names.get(0);
        }

        /** Returns the qualified name, which distinguishes entities with the same name. */
        String label() {
            return owner.map(of -> QualifiedName.of(of, name())).orElse(name());
        }

        /** Returns the names that are not the first, such as the e-mail address of a user. */
        Stream<String> otherNames() {
            return names.stream().skip(1);
        }

        private boolean has(Predicate<String> test) {
            return names.stream().anyMatch(test);
        }

        /** Returns whether both tests pass for some division of the reference at a slash. */
        private boolean isQualifiedBy(String reference, Halves test) {
            return owner.isPresent()
                    && IntStream.range(0, reference.length())
                            .filter(index -> reference.charAt(index) == QualifiedName.SEPARATOR)
                            .anyMatch(index -> test.match(reference.substring(0, index), owner.get())
                                    && test.match(reference.substring(index + 1), name()));
        }
    }

    /** Compares a half of a qualified name with what the candidate has. */
    private interface Halves {
        boolean match(String half, String name);
    }

    private enum Criterion {
        ID,
        EXACT,
        CASE,
        ACCENTS,
        PREFIX;

        boolean matches(Candidate<?> candidate, String reference) {
            return switch (this) {
                case ID -> candidate.id().equals(reference);
                case EXACT -> byName(candidate, reference, String::equals);
                case CASE ->
                    byName(
                            candidate,
                            reference,
                            (half, name) -> TextFolding.foldCase(half).equals(TextFolding.foldCase(name)));
                case ACCENTS ->
                    byName(
                            candidate,
                            reference,
                            (half, name) -> TextFolding.fold(half).equals(TextFolding.fold(name)));
                case PREFIX -> byName(candidate, reference, Criterion::isPrefix);
            };
        }

        private static boolean byName(Candidate<?> candidate, String reference, Halves test) {
            return candidate.has(name -> test.match(reference, name)) || candidate.isQualifiedBy(reference, test);
        }

        /** An empty text is a prefix of everything, and so of nothing in particular. */
        private static boolean isPrefix(String half, String name) {
            String prefix = TextFolding.fold(half);
            return !prefix.isEmpty() && TextFolding.fold(name).startsWith(prefix);
        }
    }

    static <T> T choose(EntityKind kind, String reference, Precision precision, List<Candidate<T>> candidates) {
        String operation = operation(kind);
        if (TextFolding.fold(reference).isEmpty()) {
            throw new InvalidValue(
                    operation, "name", "the name of the " + kind.word() + " is blank", "enter a name or an id");
        }
        List<Candidate<T>> best = best(reference, precision, candidates);
        if (best.isEmpty()) {
            throw new NotFound(operation, kind, reference, suggestions(reference, candidates));
        }
        if (best.size() > 1) {
            throw new Ambiguity<>(best, precision, candidates).error(kind, reference);
        }
        return best.get(0).value();
    }

    static String operation(EntityKind kind) {
        return "find " + kind.word();
    }

    /** Returns those that match best; several if they match equally well. */
    static <T> List<Candidate<T>> best(String reference, Precision precision, List<Candidate<T>> candidates) {
        return precision.criteria().stream()
                .map(criterion -> preferred(matching(criterion, reference, candidates)))
                .filter(matching -> !matching.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static <T> List<Candidate<T>> matching(
            Criterion criterion, String reference, List<Candidate<T>> candidates) {
        return candidates.stream()
                .filter(candidate -> criterion.matches(candidate, reference))
                .toList();
    }

    /** Returns names that would match if a prefix were enough, or else names that are similar; at most five. */
    private static <T> List<String> suggestions(String reference, List<Candidate<T>> candidates) {
        List<String> nearly = Stream.of(Criterion.ACCENTS, Criterion.PREFIX)
                .flatMap(criterion -> matching(criterion, reference, candidates).stream())
                .map(Candidate::label)
                .distinct()
                .limit(Similarity.MAX_SUGGESTIONS)
                .toList();
        if (!nearly.isEmpty()) {
            return nearly;
        }
        List<String> names = Similarity.suggest(
                reference, candidates.stream().map(Candidate::name).toList());
        if (!names.isEmpty()) {
            return names;
        }
        return Similarity.suggest(
                reference, candidates.stream().map(Candidate::label).toList());
    }

    /** Returns the active ones of these candidates, or all of them if none is active. */
    static <T> List<Candidate<T>> preferred(List<Candidate<T>> matching) {
        List<Candidate<T>> active = matching.stream().filter(Candidate::active).toList();
        return active.isEmpty() ? matching : active;
    }
}
