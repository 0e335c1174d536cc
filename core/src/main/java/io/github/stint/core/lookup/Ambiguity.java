package io.github.stint.core.lookup;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.text.UniqueNames;
import java.util.List;
import java.util.function.Predicate;

/**
 * Several candidates that match a reference equally well.
 *
 * @param matching those candidates
 * @param all all candidates, from which a better reference has to select one
 */
record Ambiguity<T>(List<Candidate<T>> matching, Precision precision, List<Candidate<T>> all) {

    private static final String HINT = "use one of these in full, or what is in parentheses";

    Ambiguous error(EntityKind kind, String reference) {
        String operation = NameLookup.operation(kind);
        List<Distinction> distinctions =
                matching.stream().map(this::distinction).toList();
        List<String> texts = distinctions.stream().map(Distinction::text).toList();
        return distinctions.stream().allMatch(Distinction::isLabel)
                ? new Ambiguous(operation, kind, reference, texts)
                : new Ambiguous(operation, kind, reference, texts, HINT);
    }

    private Distinction distinction(Candidate<T> candidate) {
        Predicate<String> selectsIt =
                text -> NameLookup.best(text, precision, all).equals(List.of(candidate));
        String label = candidate.label();
        String other = candidate.otherNames().filter(selectsIt).findFirst().orElse(candidate.id());
        return new Distinction(label, looksUnique(label) && selectsIt.test(label) ? label : other);
    }

    private boolean looksUnique(String label) {
        return matching.stream()
                        .map(other -> UniqueNames.canonical(other.label()))
                        .filter(UniqueNames.canonical(label)::equals)
                        .count()
                == 1;
    }

    /**
     * How to refer to one of several candidates.
     *
     * @param label the name of the candidate, in full
     * @param reference what selects the candidate: the label, or another name or the id if the label does not
     */
    private record Distinction(String label, String reference) {

        boolean isLabel() {
            return reference.equals(label);
        }

        String text() {
            return isLabel() ? label : label + " (" + reference + ")";
        }
    }
}
