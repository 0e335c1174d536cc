package io.github.stint.cli.env;

import java.util.ArrayList;
import java.util.List;

/** What a person should know besides the result; told on the standard error when the command is over. */
public final class Notes {

    private final List<String> notes = new ArrayList<>();

    /** Adds a sentence without a full stop. */
    public void add(String note) {
        notes.add(note);
    }

    public List<String> all() {
        return List.copyOf(notes);
    }
}
