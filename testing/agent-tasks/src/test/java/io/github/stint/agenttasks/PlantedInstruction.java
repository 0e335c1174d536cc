package io.github.stint.agenttasks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An instruction in a text that others have written.
 *
 * @param place where it is: in a description, the name of a project, client, task or tag, or a file to import
 * @param text the instruction
 */
record PlantedInstruction(String place, String text) {

    static List<PlantedInstruction> all() throws IOException {
        return JsonParser.parseString(Files.readString(Path.of("src/test/resources/planted-instructions.json")))
                .getAsJsonArray()
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .map(PlantedInstruction::of)
                .toList();
    }

    private static PlantedInstruction of(JsonObject object) {
        return new PlantedInstruction(
                object.get("place").getAsString(), object.get("text").getAsString());
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
