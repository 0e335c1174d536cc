package io.github.stint.mcp.tool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Run;
import io.github.stint.mcp.command.ToolCall;
import io.github.stint.mcp.protocol.ToolResult;
import io.github.stint.mcp.result.EntryView;
import io.github.stint.mcp.result.LocalTimes;
import io.github.stint.mcp.result.ToolResults;
import java.util.List;
import java.util.Optional;

/** The result of a tool that has written time entries. */
final class EntryResult {

    private static final int MAX_ENTRIES = 20;

    private EntryResult() {}

    /** Returns the result with the entries that the command has printed: {@code entry} for one, {@code entries} for several. */
    static ToolResult of(ToolCall call, Run run, String verb) {
        return of(call, run, verb, Optional.empty());
    }

    /** As {@link #of(ToolCall, Run, String)}, with the next sensible call. */
    static ToolResult of(ToolCall call, Run run, String verb, String next) {
        return of(call, run, verb, Optional.of(next));
    }

    private static ToolResult of(ToolCall call, Run run, String verb, Optional<String> next) {
        List<JsonObject> entries = run.objects();
        LocalTimes times = LocalTimes.of(run.facts());
        JsonObject result = new JsonObject();
        next.ifPresent(name -> result.addProperty("next", name));
        if (entries.size() == 1) {
            EntryView view = EntryView.whole(times);
            result.add("entry", view.json(entries.get(0)));
            return ToolResults.success(call, result, verb + " " + view.words(entries.get(0)) + ".");
        }
        EntryView view = EntryView.inList(times);
        JsonArray shown = new JsonArray();
        entries.stream().limit(MAX_ENTRIES).map(view::json).forEach(shown::add);
        result.add("entries", shown);
        result.addProperty("count", entries.size());
        result.addProperty("shown", shown.size());
        return ToolResults.success(call, result, verb + " " + entries.size() + " entries.");
    }
}
