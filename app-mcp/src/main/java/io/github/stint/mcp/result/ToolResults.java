package io.github.stint.mcp.result;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.stint.cli.caller.RunFacts;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.command.ToolFailure;
import io.github.stint.mcp.protocol.ToolResult;
import java.time.ZoneId;
import java.util.Optional;

/** Adds to the result of a tool what each result has: zone, freshness, workspace, requests and warnings. */
public final class ToolResults {

    private static final int MAX_WARNINGS = 8;

    private ToolResults() {}

    /**
     * Returns the result of a call that has succeeded.
     *
     * @param result the fields of the tool
     * @param text the short form in words
     */
    public static ToolResult success(ToolCall call, JsonObject result, String text) {
        JsonObject structured = result.deepCopy();
        addFacts(call, structured);
        return new ToolResult(structured, words(call, text, result), false);
    }

    /** Returns the result of a call that has failed. */
    public static ToolResult failure(ToolCall call, ToolFailure failure) {
        JsonObject error = new JsonObject();
        error.addProperty("code", failure.code());
        error.addProperty("message", failure.text());
        error.addProperty("hint", failure.hint());
        error.addProperty("retryable", failure.retryable());
        JsonObject structured = new JsonObject();
        structured.add("error", error);
        addFacts(call, structured);
        String hint = failure.hint().isEmpty() ? "" : " Hint: " + failure.hint() + ".";
        return new ToolResult(structured, failure.code() + ": " + failure.text() + "." + hint, true);
    }

    private static String words(ToolCall call, String text, JsonObject result) {
        StringBuilder words = new StringBuilder(text);
        if (!call.warnings().isEmpty()) {
            words.append(" Note: ")
                    .append(String.join(
                            "; ", call.warnings().stream().limit(MAX_WARNINGS).toList()))
                    .append('.');
        }
        for (String field : new String[] {"confirm", "cursor", "next"}) {
            if (result.has(field) && !result.get(field).isJsonNull()) {
                words.append(' ')
                        .append(field)
                        .append(": ")
                        .append(result.get(field).getAsString());
            }
        }
        return words.toString();
    }

    private static void addFacts(ToolCall call, JsonObject structured) {
        Optional<RunFacts> facts = call.facts();
        facts.flatMap(RunFacts::zone).map(ZoneId::getId).ifPresent(zone -> structured.addProperty("zone", zone));
        facts.ifPresent(
                known -> structured.addProperty("asOf", LocalTimes.of(facts).format(known.at())));
        facts.flatMap(known -> known.workspaceName().or(() -> known.workspace().map(Object::toString)))
                .ifPresent(name -> structured.addProperty("workspace", UserText.inList(name)));
        JsonObject requests = new JsonObject();
        requests.addProperty("sent", call.requests());
        facts.flatMap(RunFacts::requestsLeft)
                .ifPresentOrElse(
                        left -> requests.addProperty("left", left), () -> requests.add("left", JsonNull.INSTANCE));
        structured.add("requests", requests);
        JsonArray warnings = new JsonArray();
        call.warnings().stream().limit(MAX_WARNINGS).forEach(warnings::add);
        structured.add("warnings", warnings);
        structured.addProperty("userText", UserText.REMARK);
    }
}
