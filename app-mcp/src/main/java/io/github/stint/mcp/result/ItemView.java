package io.github.stint.mcp.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;

/** Renders a project, client, task, tag, member, workspace or connection of the terminal's JSON. */
public final class ItemView {

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
            if (isOmitted(field.getKey()) || isEmpty(value)) {
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

    /** A model needs names, and the workspace is part of each result. */
    private static boolean isOmitted(String field) {
        return field.equals("workspaceId") || field.equals("clientId") || field.equals("url");
    }

    private static boolean isEmpty(JsonElement value) {
        return value.isJsonNull()
                || (value.isJsonPrimitive() && value.getAsString().isEmpty())
                || (value.isJsonArray() && value.getAsJsonArray().isEmpty())
                || (value.isJsonObject() && value.getAsJsonObject().isEmpty());
    }
}
