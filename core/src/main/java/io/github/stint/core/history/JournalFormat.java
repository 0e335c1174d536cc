package io.github.stint.core.history;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.time.IsoInstant;
import io.github.stint.core.time.SupportedTimes;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a journal: a header with the version and the next number, and a line for each change, followed by a line for each of its
 * steps. A line consists of words, which are encoded as in a query of a URL; a hyphen stands for a missing word. Version 2 is version 1 with
 * one word more for a change that an agent has made. It is written only if there is such a change, so that an earlier version of Stint reads
 * the journal as long as it can.
 */
final class JournalFormat {

    private static final String HEADER_OF_PERSONS = "stint-journal 1 ";
    private static final String HEADER_WITH_AGENTS = "stint-journal 2 ";
    private static final Pattern NEWER = Pattern.compile("stint-journal ([3-9]|[1-9][0-9]{1,8}) ");
    private static final String NEXT_CHANGE = "\nchange ";
    private static final String AGENT = "agent";
    private static final String NONE = "-";
    private static final int WORDS_OF_CHANGE = 6;
    private static final int WORDS_OF_CHANGE_BY_AGENT = 7;
    private static final int WORDS_OF_STEP = 4;

    private JournalFormat() {}

    /**
     * Changes with the texts that they were read from. Most of them are written again as they are, because a start would take a tenth longer
     * if it encoded them all.
     *
     * @param texts by the change itself, not by an equal one
     */
    record Stored(Changes changes, IdentityHashMap<Change, String> texts) {

        static Stored none() {
            return new Stored(Changes.none(), new IdentityHashMap<>());
        }
    }

    /** Returns the text of changes, of which those that were read have the text that they had. */
    static String write(Changes changes, Stored before) {
        boolean agents = changes.changes().stream().anyMatch(JournalFormat::isByAgent);
        StringBuilder text = new StringBuilder(agents ? HEADER_WITH_AGENTS : HEADER_OF_PERSONS)
                .append(changes.nextNumber())
                .append('\n');
        for (Change change : changes.changes()) {
            String known = before.texts().get(change);
            text.append(known == null ? text(change) : known);
        }
        return text.toString();
    }

    private static String text(Change change) {
        StringBuilder text = new StringBuilder(String.join(
                        " ",
                        "change",
                        String.valueOf(change.number()),
                        change.at().toString(),
                        encode(change.scope().place()),
                        change.scope().workspace().value(),
                        encode(change.command())))
                .append(isByAgent(change) ? " " + AGENT : "")
                .append('\n');
        for (Step step : change.steps()) {
            text.append(String.join(
                            " ",
                            "step",
                            state(step.before()),
                            state(step.after()),
                            step.obstacle().map(JournalFormat::encode).orElse(NONE)))
                    .append('\n');
        }
        return text.toString();
    }

    private static boolean isByAgent(Change change) {
        return change.author() == ChangeAuthor.AGENT;
    }

    private static String state(Optional<Snapshot> state) {
        return state.map(of -> of.kind().name() + "," + of.id()
                        + of.fields().entrySet().stream()
                                .map(field -> "&" + encode(field.getKey()) + "=" + encode(field.getValue()))
                                .collect(Collectors.joining()))
                .orElse(NONE);
    }

    /** An empty text is a word too. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace(NONE, "%2D");
    }

    private static String decode(String word) {
        return word.indexOf('%') < 0 && word.indexOf('+') < 0 ? word : URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    /** Thrown if a text is not a journal. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** Thrown for a journal of a newer version. */
    static final class TooNew extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** Returns the changes, with their texts. */
    static Stored read(String text) throws Damaged, TooNew {
        if (!text.startsWith(HEADER_OF_PERSONS) && !text.startsWith(HEADER_WITH_AGENTS)) {
            if (NEWER.matcher(text).lookingAt()) {
                throw new TooNew();
            }
            throw new Damaged();
        }
        try {
            return stored(text);
        } catch (DateTimeException | InvalidValue | IllegalArgumentException | NoSuchElementException damaged) {
            throw new Damaged();
        }
    }

    private static Stored stored(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("not the end of a journal");
        }
        // Another program may have changed the ends of the lines.
        String unix = text.indexOf('\r') < 0 ? text : text.lines().collect(Collectors.joining("\n", "", "\n"));
        int start = unix.indexOf('\n') + 1;
        List<Change> changes = new ArrayList<>();
        IdentityHashMap<Change, String> texts = new IdentityHashMap<>();
        while (start < unix.length()) {
            int next = unix.indexOf(NEXT_CHANGE, start);
            int end = next < 0 ? unix.length() : next + 1;
            String block = unix.substring(start, end);
            Change change = change(block);
            changes.add(change);
            texts.put(change, block);
            start = end;
        }
        long number = Long.parseLong(unix.substring(HEADER_OF_PERSONS.length(), unix.indexOf('\n')));
        return new Stored(new Changes(nextNumber(number, changes), changes), texts);
    }

    /** Rejects numbers that two changes have or will have, because an undo of one would change the other. */
    private static long nextNumber(long next, List<Change> changes) {
        long last = 0;
        for (Change change : changes) {
            if (change.number() <= last) {
                throw new IllegalArgumentException("not a number of a change");
            }
            last = change.number();
        }
        if (next <= last || next == Long.MAX_VALUE) {
            throw new IllegalArgumentException("not the next number");
        }
        return next;
    }

    /** Reads the line of a change, and those of its steps. */
    private static Change change(String block) {
        String[] lines = block.split("\n", -1);
        List<Step> steps = new ArrayList<>();
        for (int line = 1; line < lines.length - 1; line++) {
            steps.add(step(lines[line].split(" ", -1)));
        }
        String[] words = lines[0].split(" ", -1);
        boolean byAgent = words.length == WORDS_OF_CHANGE_BY_AGENT && words[WORDS_OF_CHANGE].equals(AGENT);
        if (!words[0].equals("change") || (words.length != WORDS_OF_CHANGE && !byAgent)) {
            throw new IllegalArgumentException("not a change");
        }
        return new Change(
                Long.parseLong(words[1]),
                time(words[2]),
                new ChangeScope(decode(words[3]), new WorkspaceId(words[4])),
                decode(words[5]),
                byAgent ? ChangeAuthor.AGENT : ChangeAuthor.PERSON,
                steps);
    }

    private static Step step(String[] words) {
        if (!words[0].equals("step") || words.length != WORDS_OF_STEP) {
            throw new IllegalArgumentException("not a step");
        }
        return new Step(state(words[1]), state(words[2]), word(words[3]).map(JournalFormat::decode));
    }

    /** Rejects a time that no time zone can show. */
    private static Instant time(String text) {
        Instant time = IsoInstant.parse(text);
        if (!SupportedTimes.contain(time)) {
            throw new IllegalArgumentException("not a time of a change");
        }
        return time;
    }

    private static Optional<String> word(String text) {
        return Optional.of(text).filter(present -> !present.equals(NONE));
    }

    private static Optional<Snapshot> state(String text) {
        return word(text).map(present -> {
            String[] parts = present.split("&", -1);
            String[] entity = parts[0].split(",", 2);
            if (entity.length < 2) {
                throw new IllegalArgumentException("not a state");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int at = 1; at < parts.length; at++) {
                String[] field = parts[at].split("=", 2);
                if (field.length < 2) {
                    throw new IllegalArgumentException("not a field");
                }
                fields.put(decode(field[0]), decode(field[1]));
            }
            return new Snapshot(EntityKind.valueOf(entity[0]), entity[1], fields);
        });
    }
}
