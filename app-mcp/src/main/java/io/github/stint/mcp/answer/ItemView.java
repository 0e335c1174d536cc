package io.github.stint.mcp.answer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;

/** Renders a project, client, task, tag, member, workspace or connection of the terminal's JSON. */
public final class ItemView {

    /** A model needs names, and the workspace is part of each answer. */
    private static final Set<String> OMITTED = Set.of("workspaceId", "clientId", "url");

    private ItemView() {}

    /** Returns it for a list: long texts are cut, and what is absent or empty is left out. */
    public static JsonObject inList(JsonObject item) {
        return view(item, true);
    }

    /** Returns it with its whole texts; what is absent or empty is left out. */
    public static JsonObject whole(JsonObject item) {
        return view(item, false);
    }

    private static JsonObject view(JsonObject item, boolean cut) {
        JsonObject view = new JsonObject();
        for (Map.Entry<String, JsonElement> field : item.entrySet()) {
            JsonElement value = field.getValue();
            if (OMITTED.contains(field.getKey()) || isEmpty(value)) {
                continue;
            }
            boolean isText =
                    value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            if (cut && isText) {
                view.addProperty(field.getKey(), UserText.inList(value.getAsString()));
            } else {
                view.add(field.getKey(), value);
            }
        }
        return view;
    }

    private static boolean isEmpty(JsonElement value) {
        return value.isJsonNull()
                || (value.isJsonPrimitive() && value.getAsString().isEmpty())
                || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
                || (value.isJsonObject() && value.getAsJsonObject().isEmpty());
    }
}
