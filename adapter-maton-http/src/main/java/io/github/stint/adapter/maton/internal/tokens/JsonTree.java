package io.github.stint.adapter.maton.internal.tokens;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads values that remain JSON. A class of its own, so that other values are read without the classes of trees. */
final class JsonTree {

    private JsonTree() {}

    /** Returns the list whose first item begins at the current token; ends at the end of the list. */
    static JsonNode restOfList(JsonParser parser) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        do {
            JsonNode value = parser.readValueAsTree();
            list.add(value);
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return list;
    }
}
