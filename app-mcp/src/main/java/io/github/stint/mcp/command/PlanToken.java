package io.github.stint.mcp.command;

import io.github.stint.cli.caller.RunFacts;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.Snapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The token of a plan: a hash of the tool, the arguments, the workspace and the states that the plan is based on. It is valid as long as they
 * are the same, also after a restart, and needs no storage. It is no secret: it proves that the plan was seen, not who has seen it.
 */
public final class PlanToken {

    /** 80 bits: more than a guess finds, and few tokens of a model. */
    private static final int LENGTH = 20;

    private PlanToken() {}

    /**
     * Returns the token of a plan.
     *
     * @param arguments in a canonical form
     * @param simulated the simulated run
     * @param state what the plan depends on besides the entities that it would change
     */
    public static String of(String tool, String arguments, Run simulated, String state) {
        String workspace = simulated
                .facts()
                .flatMap(RunFacts::workspace)
                .map(Object::toString)
                .orElse("");
        String before = simulated
                .facts()
                .flatMap(RunFacts::planned)
                .map(PlanToken::before)
                .orElse("");
        return hash(String.join("\u0000", List.of(tool, arguments, workspace, before, state)));
    }

    private static String before(Change planned) {
        return planned.steps().stream()
                .map(step -> step.before().map(PlanToken::text).orElse(""))
                .collect(Collectors.joining("\u0001"));
    }

    private static String text(Snapshot state) {
        return state.kind() + " " + state.id() + " " + new TreeMap<>(state.fields());
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
