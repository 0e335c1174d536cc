package io.github.stint.cli.session;

import io.github.stint.cli.output.TableText;
import io.github.stint.core.error.StintException;
import io.github.stint.core.lookup.ProjectCandidates;
import io.github.stint.core.project.Project;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets the user of a terminal select one of several similar projects. */
final class ProjectPicker {

    private final PrintWriter messages;
    private final Supplier<String> readLine;

    /**
     * Asks on that terminal.
     *
     * @param readLine returns what the user types; empty at the end of the input
     */
    ProjectPicker(PrintWriter messages, Supplier<String> readLine) {
        this.messages = messages;
        this.readLine = readLine;
    }

    /**
     * Returns the project that the user selects.
     *
     * @param reference what the user typed
     * @param reason why it does not identify a project
     * @throws StintException the reason, if no project is similar
     * @throws NotConfirmed if the user selects none
     */
    Project pick(String reference, List<Project> projects, StintException reason) {
        List<Project> candidates = ProjectCandidates.of(reference, projects);
        if (candidates.isEmpty()) {
            throw reason;
        }
        print(reason.getMessage());
        for (int at = 0; at < candidates.size(); at++) {
            print("  " + (at + 1) + "  " + label(candidates.get(at), candidates));
        }
        messages.print("Project [1-" + candidates.size() + ", or Enter to cancel]: ");
        messages.flush();
        return selected(readLine.get().strip(), candidates).orElseThrow(NotConfirmed::new);
    }

    private void print(String line) {
        messages.println(TableText.onOneLine(line));
    }

    /** The name, with the id if another candidate has the same. */
    private static String label(Project project, List<Project> candidates) {
        long same = candidates.stream()
                .filter(other -> other.qualifiedName().equals(project.qualifiedName()))
                .count();
        return project.qualifiedName()
                + (same > 1 ? " (" + project.id() + ")" : "")
                + (project.archived() ? ", archived" : "");
    }

    private static Optional<Project> selected(String typed, List<Project> candidates) {
        return typed.matches("[1-9]")
                ? candidates.stream().skip(Integer.parseInt(typed) - 1).findFirst()
                : Optional.empty();
    }
}
