package io.github.stint.mcp.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Renders a time entry of the terminal's JSON, with names instead of ids and local times. What an entry does not have is left out. */
public final class EntryView {

    private final LocalTimes times;
    private final UnaryOperator<String> texts;

    private EntryView(LocalTimes times, UnaryOperator<String> texts) {
        this.times = times;
        this.texts = texts;
    }

    /** Renders an entry with its whole description. */
    public static EntryView whole(LocalTimes times) {
        return new EntryView(times, text -> text);
    }

    /** Renders an entry of a list, with long texts cut. */
    public static EntryView inList(LocalTimes times) {
        return new EntryView(times, UserText::inList);
    }

    /** Returns the entry for a result. */
    public JsonObject json(JsonObject entry) {
        JsonObject view = new JsonObject();
        text(entry, "id").ifPresent(id -> view.addProperty("id", id));
        view.addProperty("start", times.format(entry.get("start").getAsString()));
        text(entry, "end").ifPresent(end -> view.addProperty("end", times.format(end)));
        view.addProperty("duration", entry.get("duration").getAsString());
        if (isRunning(entry)) {
            view.addProperty("running", true);
        }
        view.addProperty("description", texts.apply(text(entry, "description").orElse("")));
        copy(entry, "clientName", view, "client");
        copy(entry, "projectName", view, "project");
        copy(entry, "taskName", view, "task");
        if (entry.has("tagNames") && !entry.getAsJsonArray("tagNames").isEmpty()) {
            view.add("tags", entry.get("tagNames"));
        }
        if (text(entry, "billable").isPresent()) {
            view.add("billable", entry.get("billable"));
        }
        copy(entry, "userName", view, "user");
        return view;
    }

    private void copy(JsonObject entry, String from, JsonObject view, String to) {
        text(entry, from).ifPresent(name -> view.addProperty(to, texts.apply(name)));
    }

    /** Returns the entry in words: {@code "Review" (Website), 2026-03-02 09:00, 1h 30m}. */
    public String words(JsonObject entry) {
        return UserText.quoted(text(entry, "description").orElse(""))
                + text(entry, "projectName")
                        .map(project -> " on " + UserText.quoted(project))
                        .orElse("")
                + ", " + times.inSentence(entry.get("start").getAsString())
                + (isRunning(entry)
                        ? ", running for "
                        : text(entry, "end")
                                        .map(end -> " to " + times.inSentence(end))
                                        .orElse("")
                                + ", ")
                + LocalTimes.length(entry.get("duration").getAsString());
    }

    private static boolean isRunning(JsonObject entry) {
        return entry.has("running") && entry.get("running").getAsBoolean();
    }

    private static Optional<String> text(JsonObject entry, String field) {
        return Optional.ofNullable(entry.get(field))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString);
    }
}
