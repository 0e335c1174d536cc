package io.github.stint.agenttasks.workspace;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.adapter.simulator.WorkspaceSettings;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.WorkspaceRules;
import io.github.stint.core.tag.NewTag;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The workspace of a task behind a simulator of its own, on a free port of this machine, with a clock that stands still. Closing it stops the
 * simulator. Thread-safe.
 */
public final class SimulatedWorkspace implements AutoCloseable {

    /** The names of the folders, whose variables begin with {@code STINT_}. */
    private static final List<String> FOLDERS = List.of("config", "cache", "data");

    private final Clock clock;
    private final WorkspaceSeed seed;
    private final SeededWorkspace seeded;
    private final Path folder;
    private final boolean freePlan;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final MatonSimulator simulator;

    private SimulatedWorkspace(AgentTask task, WorkspaceSeed seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
        this.freePlan = task.rules().freePlan();
        this.clock = Clock.fixed(task.now(), seed.zone());
        this.seeded = SeededWorkspace.of(
                seed, task.extra().stream().map(EntryLine::parse).toList(), clock);
        this.simulator = MatonSimulator.start(
                seeded.stint(),
                SimulatorOptions.builder(clock)
                        .settings(settings(task.rules()))
                        .authorizing(seeded.stint()::authorize)
                        // Unlike the log, it is complete when a response is sent.
                        .recording(this::add)
                        .build());
    }

    /**
     * Starts the workspace of a task.
     *
     * @param folder the folder for the files of the program
     */
    public static SimulatedWorkspace start(AgentTask task, Path folder) {
        return new SimulatedWorkspace(task, WorkspaceSeed.named(task.seed()), folder);
    }

    private static WorkspaceSettings settings(WorkspaceRules rules) {
        WorkspaceSettings.Builder settings = WorkspaceSettings.builder().freePlan(rules.freePlan());
        rules.lockedBefore().ifPresent(settings::lockedBefore);
        return settings.build();
    }

    private void add(String exchange) {
        JsonObject request = JsonParser.parseString(exchange).getAsJsonObject().getAsJsonObject("request");
        String target = request.get("target").getAsString();
        if (!target.startsWith("/simulator/")) {
            requests.add(request.get("method").getAsString() + " " + target);
        }
    }

    /** Returns the clock, which stands still, in the zone of the user. */
    public Clock clock() {
        return clock;
    }

    /** Returns the key of the user. */
    public String key() {
        return simulator.key();
    }

    /** Returns the id of the workspace. */
    public String id() {
        return seeded.id().value();
    }

    /** Returns the URL of Clockify itself, for clients that need no gateway. */
    public String directUrl() {
        return simulator.directUrl().toString();
    }

    /** Returns the environment variables of a program that works in this workspace. */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("MATON_API_KEY", key());
        variables.put("STINT_GATEWAY_URL", simulator.gatewayUrl().toString());
        variables.put("STINT_CONTROL_URL", simulator.controlUrl().toString());
        FOLDERS.forEach(name -> variables.put(
                "STINT_" + name.toUpperCase(Locale.ROOT) + "_DIR",
                folder.resolve(name).toString()));
        if (freePlan) {
            variables.put("STINT_PLAN", "free");
        }
        return variables;
    }

    /** Returns the folder for the files of the program. */
    public Path folder() {
        return folder;
    }

    /** Reads all that is stored, without a request. */
    public WorkspaceState state() {
        return StateReader.read(seeded, seed.zone());
    }

    /** Adds a tag without a request, as another member does at the same time. */
    public void createTag(String name) {
        seeded.stint().tags().create(seeded.id(), NewTag.named(name));
    }

    /** Returns the requests so far, such as {@code GET /clockify/api/v1/user}. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    @Override
    public void close() {
        simulator.close();
        seeded.stint().close();
    }
}
