package io.github.stint.mcp.result;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.stint.cli.caller.RunFacts;
import io.github.stint.core.dryrun.DryRun;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.history.Step;
import io.github.stint.mcp.command.Run;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders what a simulated command would do to each entity. */
public final class PlanView {

    private static final int MAX_STEPS = 20;
    private static final String NAME = "name.";

    private final LocalTimes times;

    private PlanView(LocalTimes times) {
        this.times = times;
    }

    /** Returns the first twenty steps, with the fields that differ, and the number of all. */
    public static JsonObject of(Run simulated) {
        List<Step> steps = simulated
                .facts()
                .flatMap(RunFacts::planned)
                .map(change -> change.steps())
                .orElse(List.of());
        PlanView view = new PlanView(LocalTimes.of(simulated.facts()));
        JsonArray shown = new JsonArray();
        steps.stream().limit(MAX_STEPS).map(view::json).forEach(shown::add);
        JsonObject plan = new JsonObject();
        plan.addProperty("count", steps.size());
        plan.add("steps", shown);
        return plan;
    }

    private JsonObject json(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("action", action(step));
        step.known().ifPresent(state -> {
            json.addProperty("type", state.kind().word());
            if (!DryRun.isNew(state.id())) {
                json.addProperty("id", state.id());
            }
            json.addProperty("name", UserText.inList(state.label()));
        });
        if (step.before().isPresent() && step.after().isPresent()) {
            addDifferences(json, step.before().get(), step.after().get());
        } else {
            step.known().ifPresent(state -> addTimes(json, state));
        }
        return json;
    }

    private static String action(Step step) {
        if (step.before().isEmpty()) {
            return "create";
        }
        return step.after().isEmpty() ? "delete" : "change";
    }

    private void addTimes(JsonObject json, Snapshot state) {
        for (String field : List.of("start", "end", NAME + "project")) {
            value(state, field).ifPresent(value -> json.addProperty(field.replace(NAME, ""), value));
        }
    }

    private void addDifferences(JsonObject json, Snapshot before, Snapshot after) {
        Set<String> fields = new LinkedHashSet<>(before.fields().keySet());
        fields.addAll(after.fields().keySet());
        fields.removeIf(field -> field.startsWith(NAME)
                || Optional.ofNullable(before.fields().get(field))
                        .equals(Optional.ofNullable(after.fields().get(field))));
        JsonObject from = new JsonObject();
        JsonObject to = new JsonObject();
        for (String field : fields) {
            value(before, field).ifPresent(value -> from.addProperty(field, value));
            value(after, field).ifPresent(value -> to.addProperty(field, value));
        }
        json.add("before", from);
        json.add("after", to);
    }

    /** The name of what a field refers to, a local time, or the value itself. */
    private Optional<String> value(Snapshot state, String field) {
        Map<String, String> fields = state.fields();
        return Optional.ofNullable(fields.get(NAME + field))
                .or(() -> Optional.ofNullable(fields.get(field)))
                .map(text -> (field.equals("start") || field.equals("end"))
                        ? times.format(Instant.parse(text))
                        : UserText.inList(text));
    }
}
