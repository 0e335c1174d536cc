package io.github.stint.cli.env;

import java.util.ArrayList;
import java.util.List;

/** Notes for the user besides the result; printed to standard error at the end of the command. */
public final class Notes {

    private final List<String> notes = new ArrayList<>();

    /** Adds a note without a full stop. */
    public void add(String note) {
        notes.add(note);
    }

    public List<String> all() {
        return List.copyOf(notes);
    }
}
