package io.github.stint.core.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds names that are similar to a mistyped one. */
public final class Similarity {

    /** The maximum number of suggestions. */
    public static final int MAX_SUGGESTIONS = 5;

    private static final int MAX_COMPARED = 256;

    private Similarity() {}

    /**
     * Returns up to five names that are similar to the text, most similar first, ignoring case; empty if none is. Only the first
     * {@value #MAX_COMPARED} characters count, because the time to compare two texts is the product of their lengths.
     */
    public static List<String> suggest(String text, List<String> names) {
        String wanted = compared(text);
        return names.stream()
                .distinct()
                .flatMap(name -> similar(name, wanted).stream())
                .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .limit(MAX_SUGGESTIONS)
                .map(Scored::name)
                .toList();
    }

    private static String compared(String text) {
        String folded = TextFolding.fold(text);
        return folded.substring(0, Math.min(folded.length(), MAX_COMPARED));
    }

    /** Returns the name if it is similar. */
    private static Optional<Scored> similar(String name, String wanted) {
        String folded = compared(name);
        // A single letter occurs in too many names.
        boolean contained =
                Math.min(wanted.length(), folded.length()) >= 2 && (folded.contains(wanted) || wanted.contains(folded));
        int maxDistance = Math.max(1, Math.max(wanted.length(), folded.length()) / 3);
        // The distance is at least the difference of the lengths.
        if (!contained && Math.abs(wanted.length() - folded.length()) > maxDistance) {
            return Optional.empty();
        }
        int distance = distance(wanted, folded);
        return contained || distance <= maxDistance ? Optional.of(new Scored(name, distance)) : Optional.empty();
    }

    /** Returns the edit distance: the number of insertions, deletions, replacements and swaps of adjacent letters. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int replace = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (swapped(one, i, other, j)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private record Scored(String name, int distance) {}
}
