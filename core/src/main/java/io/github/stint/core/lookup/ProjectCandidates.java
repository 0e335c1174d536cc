package io.github.stint.core.lookup;

import io.github.stint.core.project.Project;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the projects that a user may have meant with a name that is not the name of exactly one. */
public final class ProjectCandidates {

    /** How many are returned at most. */
    public static final int MAX_CANDIDATES = 9;

    private ProjectCandidates() {}

    /**
     * Returns the projects that the user may have meant: first those whose name, or {@code Client/Project}, begins with the text,
     * then those that contain it, then those that are similar; each ignoring case and accents. Archived projects come last in each
     * group. Empty if none is similar.
     *
     * @param projects the projects of the workspace
     */
    public static List<Project> of(String text, List<Project> projects) {
        String wanted = TextFolding.fold(text);
        List<Project> activeFirst = projects.stream()
                .sorted(Comparator.comparing(Project::archived))
                .toList();
        List<String> similar = Stream.concat(
                        Similarity.suggest(
                                text, activeFirst.stream().map(Project::name).toList())
                                .stream(),
                        Similarity.suggest(
                                text,
                                activeFirst.stream().map(Project::qualifiedName).toList())
                                .stream())
                .toList();
        Set<Project> candidates = new LinkedHashSet<>();
        if (!wanted.isEmpty()) {
            activeFirst.stream()
                    .filter(named(name -> fold(name).startsWith(wanted)))
                    .forEach(candidates::add);
            activeFirst.stream()
                    .filter(named(name -> fold(name).contains(wanted)))
                    .forEach(candidates::add);
        }
        similar.forEach(name -> activeFirst.stream().filter(named(name::equals)).forEach(candidates::add));
        return candidates.stream().limit(MAX_CANDIDATES).toList();
    }

    private static String fold(String name) {
        return TextFolding.fold(name);
    }

    private static Predicate<Project> named(Predicate<String> test) {
        return project -> test.test(project.name()) || test.test(project.qualifiedName());
    }
}
