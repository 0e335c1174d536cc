package io.github.stint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Writes the file of offline data as versions without an archive did, with eight entries on each day up to yesterday, on one of twenty
 * projects. As a program, it writes a file to measure with: {@code OldOfflineData FILE ENTRIES}.
 */
final class OldOfflineData {

    private static final int PROJECTS = 20;
    private static final int ENTRIES_OF_DAY = 8;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long WORKING_SECONDS = 28_800;

    private OldOfflineData() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Instant.now());
    }

    static void write(Path file, int entries, Instant now) throws IOException {
        write(file, entries, ENTRIES_OF_DAY, now);
    }

    /** Writes a file with that many entries on each day. */
    static void write(Path file, int entries, int entriesOfDay, Instant now) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path body = Files.createTempFile(folder, "body", ".json");
        CRC32 checksum = new CRC32();
        try (PrintWriter out = new PrintWriter(
                new CheckedOutputStream(Files.newOutputStream(body), checksum), false, StandardCharsets.UTF_8)) {
            writeBody(
                    out,
                    entries,
                    entriesOfDay,
                    LocalDate.ofInstant(now, ZoneOffset.UTC)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toEpochSecond());
        }
        Files.writeString(
                file, "{\"format\":1,\"revision\":7,\"crc32\":\"" + Long.toHexString(checksum.getValue()) + "\"}\n");
        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            Files.copy(body, out);
        }
        Files.delete(body);
    }

    private static void writeBody(PrintWriter out, int entries, int entriesOfDay, long today) {
        String user = id(today, 1);
        String workspace = id(today, 2);
        out.print("{\"users\":[{\"id\":\"" + user
                + "\",\"email\":\"me@localhost\",\"name\":\"Me\",\"activeWorkspace\":\""
                + workspace + "\",\"defaultWorkspace\":\"" + workspace
                + "\",\"status\":\"ACTIVE\",\"timeZone\":\"UTC\",\"weekStart\":\"MONDAY\"}],\"connections\":[{\"id\":\"00000000-0000-8000-8000-000006000000\",\"app\":\"clockify\",\"status\":\"ACTIVE\",\"metadata\":{}}],"
                + "\"workspaces\":[{\"id\":\"" + workspace
                + "\",\"name\":\"My workspace\",\"projectsBillableByDefault\":false,"
                + "\"projectsPublicByDefault\":false,\"members\":[\"" + user + "\"],\"clients\":[],\"projects\":[");
        for (int project = 0; project < PROJECTS; project++) {
            out.print(
                    (project == 0 ? "" : ",") + "{\"id\":\"" + id(today, 100 + project) + "\",\"name\":\"Project "
                            + project
                            + "\",\"archived\":false,\"billable\":true,\"isPublic\":false,\"color\":\"#1976D2\",\"note\":\"\"}");
        }
        out.print("],\"tasks\":[],\"tags\":[],\"timeEntries\":[");
        for (int entry = 0; entry < entries; entry++) {
            // The oldest first, as they were created.
            int age = entries - entry;
            long distance = WORKING_SECONDS / entriesOfDay;
            long start = today - (age / entriesOfDay + 1) * SECONDS_OF_DAY + 28_800 + (entry % entriesOfDay) * distance;
            out.print((entry == 0 ? "" : ",") + "{\"id\":\"" + id(start, entry) + "\",\"userId\":\"" + user
                    + "\",\"start\":" + start
                    + ",\"end\":" + (start + distance * 5 / 6) + ",\"description\":\"Task number " + entry
                    + " of the plan\",\"projectId\":\"" + id(today, 100 + entry % PROJECTS)
                    + "\",\"tagIds\":[],\"billable\":true,\"type\":\"REGULAR\",\"customFields\":{},\"locked\":false}");
        }
        out.print("]}]}");
    }

    private static String id(long seconds, int number) {
        return "%08x%016x".formatted(seconds & 0xffff_ffffL, number);
    }
}
