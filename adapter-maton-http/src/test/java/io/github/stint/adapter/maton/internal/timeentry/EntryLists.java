package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.adapter.maton.internal.transport.TestRequests;
import io.github.stint.adapter.maton.internal.wire.DecodedLists;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.Json;
import io.github.stint.adapter.maton.internal.wire.ListResponse;
import io.github.stint.adapter.maton.internal.wire.Received;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.StintException;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.type.TypeReference;

/** Entries and lists of them in usual and unusual forms, and what is read of them in both ways. */
final class EntryLists {

    static final String HYDRATED = """
            {"id":"e1","description":"Grüße \\u00e4 \\ud83d\\ude00","tagIds":["t1","t2"],"userId":"u1","billable":true,"taskId":"k1",
             "projectId":"p1","workspaceId":"w1","timeInterval":{"start":"2026-03-02T09:00:00Z","end":"2026-03-02T10:30:00Z",
             "duration":"PT1H30M","offset":1},"customFieldValues":[],"type":"BREAK","isLocked":true,
             "project":{"id":"p1","name":"Site","clientId":"c1","clientName":"Acme","memberships":[{"rate":{"amount":1.5}}],
             "budget":12345678901234567890,"public":true},"task":{"id":"k1","name":"Design"},
             "tags":[{"id":"t1","name":"urgent"},{"id":"t2","name":"remote","archived":false}],"user":null}""";

    /** Forms that the parser reads. */
    static final List<String> USUAL = List.of(
            Bodies.ENTRY,
            Bodies.TIMER,
            HYDRATED.replace("\"budget\":12345678901234567890,", ""),
            HYDRATED.replace("12345678901234567890", "1234567890.25e3"),
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00.5+01:00\"},\"project\":null,\"tags\":null}",
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"},\"project\":{\"id\":\"p1\",\"name\":5},\"tags\":[]}",
            "{\"id\":\"e1\",\"id\":\"e2\",\"project\":{\"name\":\"a\",\"name\":\"b\"},\"timeInterval\":{\"start\":null,\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"},\"task\":7,\"project\":[1],\"tags\":[null,{\"id\":\"a/b\"}]}",
            "{\"id\":\"a/b\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-01T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"timeInterval\":null}",
            "{}");

    /** Forms that it leaves to the general way. */
    static final List<String> UNUSUAL = List.of(
            HYDRATED,
            "null",
            "7",
            "[]",
            "{\"id\":5,\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"description\":true,\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"billable\":\"true\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"tagIds\":\"t1\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"tagIds\":[null],\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":1772442000}}",
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":\"\"}}",
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":\" 2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00+0100\"}}",
            "{\"id\":\"e1\",\"timeInterval\":\"PT1H\"}",
            "{\"id\":\"e1\",\"customFieldValues\":\"none\",\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"tags\":{\"t1\":{\"id\":\"t1\",\"name\":\"urgent\"}},\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}",
            "{\"id\":\"e1\",\"other\":1e99999999999,\"timeInterval\":{\"start\":\"2026-03-02T09:00:00Z\"}}");

    private static final Type LIST = new TypeReference<ListResponse<TimeEntryDto>>() {}.getType();
    private static final Type OBJECT = new TypeReference<Received<TimeEntryDto>>() {}.getType();

    private EntryLists() {}

    /** How many entries the parser reads of a list, or 1 of an entry; none if it leaves the response to the general way. */
    static int countParsed(byte[] body) throws IOException {
        AtomicInteger parsed = new AtomicInteger();
        Json json = DecodedLists.json().parsing(TimeEntryDto.class, () -> {
            TimeEntryParser parser = new TimeEntryParser();
            return tokens -> {
                TimeEntryDto entry = parser.parse(tokens);
                parsed.incrementAndGet();
                return entry;
            };
        });
        DecodedLists.decode(json, body[0] == '[' ? LIST : OBJECT, body);
        return parsed.get();
    }

    /** The entries that the parser reads. */
    static List<TimeEntry> entries(byte[] body) throws IOException {
        List<String> problems = new ArrayList<>();
        return reader(problems).readList(list(parsing(), body));
    }

    /** What is read with the parser, as a list and as one entry. */
    static List<String> parsed(byte[] body) {
        return read(parsing(), body);
    }

    /** What is read without it. */
    static List<String> converted(byte[] body) {
        return read(DecodedLists.json(), body);
    }

    private static Json parsing() {
        return DecodedLists.json().parsing(TimeEntryDto.class, TimeEntryParser::new);
    }

    @SuppressWarnings("unchecked")
    private static ListResponse<TimeEntryDto> list(Json json, byte[] body) throws IOException {
        return (ListResponse<TimeEntryDto>) DecodedLists.decode(json, LIST, body);
    }

    @SuppressWarnings("unchecked")
    private static Received<TimeEntryDto> object(Json json, byte[] body) throws IOException {
        return (Received<TimeEntryDto>) DecodedLists.decode(json, OBJECT, body);
    }

    private static List<String> read(Json json, byte[] body) {
        List<String> read = new ArrayList<>();
        ItemReader<TimeEntryDto, TimeEntry> reader = reader(read);
        collect(read, () -> list(json, body).items().forEach(item -> read(read, reader, item)));
        collect(read, () -> readObject(read, reader, object(json, body)));
        return read;
    }

    /** Reads a response. */
    private interface Step {

        /** Reads all of it. */
        void run() throws IOException;
    }

    private static void collect(List<String> read, Step step) {
        try {
            step.run();
        } catch (RuntimeException | IOException invalid) {
            read.add(invalid + " because of " + invalid.getCause());
        }
    }

    private static void read(
            List<String> read, ItemReader<TimeEntryDto, TimeEntry> reader, Received<TimeEntryDto> item) {
        read.add(reader.readOrSkip(item).map(EntryLists::describe).orElse("left out"));
        read.add(whole(reader, item));
    }

    private static void readObject(
            List<String> read, ItemReader<TimeEntryDto, TimeEntry> reader, Received<TimeEntryDto> item) {
        read(read, reader, item);
        read.add(item.isError() + " " + item.text("id"));
        StoredEntry stored = StoredEntry.toBeWritten(item, reader);
        read.add(TimeEntryWriteDto.of(stored.entry(), TimeEntryChange.builder().build(), stored.sent())
                .toString());
    }

    private static String whole(ItemReader<TimeEntryDto, TimeEntry> reader, Received<TimeEntryDto> item) {
        try {
            return describe(reader.whole(item));
        } catch (StintException invalid) {
            return invalid.code() + ": " + invalid.getMessage();
        } catch (RuntimeException invalid) {
            return invalid + " because of " + invalid.getCause();
        }
    }

    private static String describe(TimeEntry entry) {
        return entry + " " + entry.names() + " " + entry.interval().problem();
    }

    private static ItemReader<TimeEntryDto, TimeEntry> reader(List<String> problems) {
        return ItemReader.of(
                        TestRequests.settings()
                                .dataProblems(problem -> problems.add(problem.toString()))
                                .build(),
                        EntityKind.TIME_ENTRY,
                        new TimeEntryMapperImpl()::toTimeEntry,
                        "id",
                        MatonTimeEntries.WORKSPACE,
                        MatonTimeEntries.USER,
                        "timeInterval")
                .checking(entry -> entry.interval().problem())
                .knowing(MatonTimeEntries.WORKSPACE, "w1")
                .knowing(MatonTimeEntries.USER, "u1");
    }
}
