package io.github.stint.agenttasks.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.stint.agenttasks.program.CommandWords;
import io.github.stint.agenttasks.program.Program;
import io.github.stint.agenttasks.program.UnexpectedOutcome;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.CommandStep;
import io.github.stint.agenttasks.task.Expectation;
import io.github.stint.agenttasks.trial.Agent;
import io.github.stint.agenttasks.trial.Attempt;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.cli.CommandResult;

/** Carries out tasks with the command lines in their files. It throws {@link UnexpectedOutcome} if one ends in another way than its file states. */
public final class CommandOracle implements Agent {

    @Override
    public Attempt carryOut(AgentTask task, SimulatedWorkspace workspace) {
        Program program = Program.in(workspace);
        KeptValues values = new KeptValues();
        String result = "";
        for (CommandStep step : task.commands()) {
            result = carryOut(step, program, values);
        }
        return new Attempt(result, task.commands().size());
    }

    private static String carryOut(CommandStep step, Program program, KeptValues values) {
        CommandResult result = program.run(step.input(), CommandWords.arguments(values.replaceIn(step.line())));
        String code = result.exitCode() == 0 ? "" : code(step, result);
        if (!code.equals(step.failure().orElse(""))) {
            throw unexpected(step, result);
        }
        if (!code.isEmpty()) {
            return Expectation.NOT_DONE;
        }
        JsonElement output = JsonParser.parseString(result.output());
        values.keep(step.keep(), output);
        return step.read().map(pointer -> JsonPointer.read(output, pointer)).orElse(Expectation.DONE);
    }

    private static String code(CommandStep step, CommandResult result) {
        try {
            return JsonPointer.read(JsonParser.parseString(result.errors()), "/error/code");
        } catch (RuntimeException noError) {
            throw unexpected(step, result);
        }
    }

    private static UnexpectedOutcome unexpected(CommandStep step, CommandResult result) {
        return new UnexpectedOutcome(
                step.line(), "exit code " + result.exitCode() + ", " + result.output() + result.errors());
    }
}
