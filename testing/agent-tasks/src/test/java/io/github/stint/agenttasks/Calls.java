package io.github.stint.agenttasks;

import io.github.stint.agenttasks.task.AgentTask;
import java.util.List;
import java.util.function.ToIntFunction;

/** How many calls tasks take. */
final class Calls {

    private Calls() {}

    /** The greater median. */
    static int median(List<AgentTask> tasks, ToIntFunction<AgentTask> calls) {
        return tasks.stream().mapToInt(calls).sorted().toArray()[tasks.size() / 2];
    }
}
