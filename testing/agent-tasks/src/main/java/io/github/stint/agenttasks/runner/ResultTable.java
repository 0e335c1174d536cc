package io.github.stint.agenttasks.runner;

import io.github.stint.agenttasks.judge.Verdict;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskGroup;
import java.util.EnumMap;
import java.util.Map;

/** The results as a table in Markdown, line by line. Not thread-safe. */
final class ResultTable {

    private static final String ROW = "| %s | %s | %s | %s |";

    private final Map<TaskGroup, Integer> tried = new EnumMap<>(TaskGroup.class);
    private final Map<TaskGroup, Integer> passed = new EnumMap<>(TaskGroup.class);

    String head() {
        return String.format(ROW, "task", "passed", "requests", "reason") + "\n|---|---|---|---|";
    }

    /** Adds a result, and returns its line. */
    String add(AgentTask task, Verdict verdict) {
        tried.merge(task.group(), 1, Integer::sum);
        passed.merge(task.group(), verdict.passed() ? 1 : 0, Integer::sum);
        return String.format(
                ROW,
                task.id(),
                verdict.passed() ? "yes" : "no",
                verdict.requests() + " of " + task.expected().requests(),
                String.join("; ", verdict.faults()).replace("|", "\\|"));
    }

    /** Returns the lines of the groups and of all. */
    String totals() {
        StringBuilder totals = new StringBuilder("\n| group | passed |\n|---|---|\n");
        tried.forEach((group, number) -> totals.append("| ")
                .append(group.label())
                .append(" | ")
                .append(passed.getOrDefault(group, 0))
                .append(" of ")
                .append(number)
                .append(" |\n"));
        return totals.append("| all | ")
                .append(sum(passed))
                .append(" of ")
                .append(sum(tried))
                .append(" |")
                .toString();
    }

    boolean allPassed() {
        return sum(passed) == sum(tried);
    }

    private static int sum(Map<TaskGroup, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
