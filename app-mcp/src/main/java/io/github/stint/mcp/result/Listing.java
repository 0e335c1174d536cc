package io.github.stint.mcp.result;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.ToolFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a list that is small enough for a result: as many items as fit, how many there are, and a cursor for the rest. Without a limit,
 * a result has about 1,500 tokens at most, with one about 8,000; a token is counted as four characters.
 */
public final class Listing {

    /** The largest limit. */
    public static final int MAX_LIMIT = 200;

    private static final int CHARACTERS_BY_DEFAULT = 4_800;
    private static final int MAX_CHARACTERS = 28_000;
    private static final String CURSOR = "cursor";
    /** The number of items before, and the id of the last one if it has one. */
    private static final Pattern CURSOR_FORM = Pattern.compile("([0-9]{1,9})(?:\\.(.{1,64}))?");

    private final int first;
    private final Optional<String> lastId;
    private final Optional<Integer> limit;

    private Listing(int first, Optional<String> lastId, Optional<Integer> limit) {
        this.first = first;
        this.lastId = lastId;
        this.limit = limit;
    }

    /**
     * Reads the arguments {@code limit} and {@code cursor}.
     *
     * @throws ToolFailure if one is not valid
     */
    public static Listing of(Arguments arguments) {
        Optional<Integer> limit = arguments.number("limit", 1, MAX_LIMIT);
        Optional<Matcher> cursor = arguments.text(CURSOR).map(text -> {
            Matcher matcher = CURSOR_FORM.matcher(text);
            if (!matcher.matches()) {
                throw ToolFailure.ofArguments("the cursor is not one of a result", "copy it from the result before");
            }
            return matcher;
        });
        return new Listing(
                cursor.map(of -> Integer.parseInt(of.group(1))).orElse(0),
                cursor.flatMap(of -> Optional.ofNullable(of.group(2))),
                limit);
    }

    /** The first item after those of the result before, also if items were added or deleted meanwhile. */
    private int begin(List<JsonObject> items) {
        for (int at = 0; at < items.size(); at++) {
            if (lastId.isPresent() && lastId.equals(id(items.get(at)))) {
                return at + 1;
            }
        }
        return Math.min(first, items.size());
    }

    private static Optional<String> id(JsonObject item) {
        return Optional.ofNullable(item.get("id")).map(JsonElement::getAsString);
    }

    /**
     * Adds the items, their number, the number of those shown, and the cursor to a result.
     *
     * @param name the field of the items
     */
    public void addTo(JsonObject result, String name, List<JsonObject> items) {
        int budget = (limit.isPresent() ? MAX_CHARACTERS : CHARACTERS_BY_DEFAULT)
                - result.toString().length();
        JsonArray shown = new JsonArray();
        int used = 0;
        int begin = begin(items);
        for (int at = begin; at < items.size(); at++) {
            JsonObject item = items.get(at);
            used += item.toString().length() + 1;
            boolean full = limit.filter(most -> shown.size() == most).isPresent();
            if (full || (used > budget && !shown.isEmpty())) {
                break;
            }
            shown.add(item);
        }
        int next = begin + shown.size();
        result.add(name, shown);
        result.addProperty("count", items.size());
        result.addProperty("shown", shown.size());
        if (next < items.size()) {
            result.addProperty(
                    CURSOR, next + id(items.get(next - 1)).map(id -> "." + id).orElse(""));
            result.addProperty("next", "the same call with this cursor shows the rest");
        } else {
            result.add(CURSOR, JsonNull.INSTANCE);
        }
    }
}
