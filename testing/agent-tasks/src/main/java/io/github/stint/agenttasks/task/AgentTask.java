package io.github.stint.agenttasks.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A task for an agent, and how it is judged.
 *
 * @param id its name, which begins with the group
 * @param prompt the words of a person
 * @param now the instant at which the clock stands
 * @param seed the name of the workspace that it begins with
 * @param extra further entries of that workspace, as lines
 * @param before command lines that the person has typed before, which do not count
 * @param rules the settings of the workspace
 * @param expected what has to be true afterwards
 * @param commands how the oracle solves it on the command line
 * @param tools how the oracle solves it with the tools
 */
public record AgentTask(
        String id,
        TaskGroup group,
        String prompt,
        Instant now,
        String seed,
        List<String> extra,
        List<String> before,
        WorkspaceRules rules,
        Expectation expected,
        List<CommandStep> commands,
        List<ToolStep> tools) {

    /** Copies the lists. */
    public AgentTask {
        extra = List.copyOf(extra);
        before = List.copyOf(before);
        commands = List.copyOf(commands);
        tools = List.copyOf(tools);
    }

    static AgentTask of(TaskGroup group, JsonFields fields) {
        return new AgentTask(
                fields.text("id"),
                group,
                String.join("\n", fields.texts("prompt")),
                OffsetDateTime.parse(fields.text("now")).toInstant(),
                fields.text("seed"),
                fields.texts("extra"),
                fields.texts("before"),
                fields.nested("rules", WorkspaceRules::of),
                fields.nested("expect", Expectation::of),
                fields.list("commands", CommandStep::of),
                fields.list("tools", ToolStep::of));
    }

    @Override
    public String toString() {
        return id;
    }
}
