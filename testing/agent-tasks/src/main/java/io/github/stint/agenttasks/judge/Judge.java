package io.github.stint.agenttasks.judge;

import io.github.stint.agenttasks.task.ChangedLine;
import io.github.stint.agenttasks.task.Expectation;
import io.github.stint.agenttasks.workspace.WorkspaceState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what is stored before and after an attempt with what is expected. It knows nothing of the words of the agent except the value that
 * it reports, and nothing of its commands.
 */
public final class Judge {

    private final Expectation expected;
    private final WorkspaceState before;

    /** Judges attempts at a task that begin with that state. */
    public Judge(Expectation expected, WorkspaceState before) {
        this.expected = expected;
        this.before = before;
    }

    /** Judges an attempt that ended with that state. */
    public Verdict judge(WorkspaceState after, int requests, String result) {
        List<String> faults = new ArrayList<>();
        addFaultsOfLines(after, faults);
        addFaultsOfThings(after, faults);
        if (requests > expected.requests()) {
            faults.add("sent " + requests + " requests instead of at most " + expected.requests());
        }
        if (!Results.areEqual(expected.result(), result)) {
            faults.add("reported \"" + result + "\" instead of \"" + expected.result() + "\"");
        }
        return new Verdict(requests, faults);
    }

    private void addFaultsOfLines(WorkspaceState after, List<String> faults) {
        List<String> gone = before.without(after);
        List<String> come = after.without(before);
        List<String> mustGo =
                all(expected.removed(), expected.changed().stream().map(ChangedLine::from));
        List<String> mustCome =
                all(expected.added(), expected.changed().stream().map(ChangedLine::to));
        addEach(faults, "still there: ", WorkspaceState.without(mustGo, gone));
        addEach(faults, "gone by mistake: ", WorkspaceState.without(gone, mustGo));
        addEach(faults, "missing: ", WorkspaceState.without(mustCome, come));
        addEach(faults, "there by mistake: ", WorkspaceState.without(come, mustCome));
    }

    /** What is deleted and created again looks the same, but others that refer to it have lost it. */
    private void addFaultsOfThings(WorkspaceState after, List<String> faults) {
        List<String> gone = before.ofThingsNotIn(after);
        if (gone.size() > expected.removed().size() && faults.isEmpty()) {
            addEach(faults, "deleted and created again: ", WorkspaceState.without(gone, expected.removed()));
        }
    }

    private static List<String> all(List<String> some, Stream<String> others) {
        return Stream.concat(some.stream(), others).toList();
    }

    private static void addEach(List<String> faults, String fault, List<String> lines) {
        lines.forEach(line -> faults.add(fault + line));
    }
}
