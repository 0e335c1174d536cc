package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Items of the service with a defect: all others are shown, and a note names what is wrong. */
class DefectiveDataTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final String WORKSPACE = "/clockify/api/v1/workspaces/[^/]+";
    private static final String ENTRIES = WORKSPACE + "/user/[^/]+/time-entries";

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    @TempDir
    private Path folder;

    @BeforeEach
    void useSamples() {
        service.useSamples("all");
    }

    private RunResult run(String... arguments) {
        return new OnlineTerminal(service, folder, NOW).run(arguments);
    }

    private static String entry(String id, String start, String end) {
        return """
                {"id":"%s","description":"Review","userId":"698eeb9f5cd3a921db12069f","billable":false,"projectId":null,
                 "workspaceId":"698eeb9e5cd3a921db120693","timeInterval":{"start":"%s","end":"%s"},"tagIds":[]}""".formatted(id, start, end);
    }

    private static final String SOUND = entry("e00001", "2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z");
    private static final String REVERSED = entry("e00002", "2026-03-04T12:00:00Z", "2026-03-04T11:00:00Z");
    private static final String UNREADABLE = entry("e00003", "2026-03-04T13:00:00Z", "noon");

    @Test
    void a_report_counts_what_can_be_counted() {
        service.on("GET", ENTRIES, 200, "[" + UNREADABLE + "," + REVERSED + "," + SOUND + "]");

        RunResult today = run("today");

        assertThat(today.lines()).last().asString().endsWith("1:00:00");
        assertThat(today.out()).contains("e00002", "0:00:00").doesNotContain("e00003");
        assertThat(today.err().lines())
                .containsExactly(
                        "note: the time entry e00003 is left out: its timeInterval cannot be read",
                        "note: the time entry e00002: it ends before it starts, and counts as no time;"
                                + " correct its times, or delete it");
    }

    @Test
    void an_entry_that_ends_before_it_starts_can_be_corrected() {
        service.on("GET", WORKSPACE + "/time-entries/e00002", 200, REVERSED);
        service.on(
                "PUT",
                WORKSPACE + "/time-entries/e00002",
                200,
                entry("e00002", "2026-03-04T12:00:00Z", "2026-03-04T13:00:00Z"));

        assertThat(run("entry", "edit", "e00002", "--end", "13:00").line()).contains("Updated", "1:00:00");
    }

    @Test
    void an_entry_that_ends_before_it_starts_can_be_deleted() {
        service.on("GET", WORKSPACE + "/time-entries/e00002", 200, REVERSED);

        assertThat(run("entry", "delete", "e00002", "-y").line()).contains("Deleted", "0:00:00");
    }

    @Test
    void many_defects_are_three_notes_and_a_number() {
        String entries = IntStream.range(100, 140)
                .mapToObj(number -> entry("e00" + number, "2026-03-04T12:00:00Z", "2026-03-04T11:00:00Z"))
                .collect(Collectors.joining(",", "[", "]"));
        service.on("GET", ENTRIES, 200, entries);

        RunResult list = run("entry", "list", "-o", "ids");

        assertThat(list.lines()).hasSize(40);
        assertThat(list.err().lines()).hasSize(4).last().isEqualTo("note: and 37 more");
    }

    @Test
    void a_defective_project_does_not_block_the_others() {
        service.on("GET", WORKSPACE + "/projects", 200, """
                [{"id":"p1","name":"Acme","workspaceId":"w","billable":true,"public":false,"color":null},
                 {"id":"p2","name":17,"workspaceId":"w","billable":true,"public":false,"color":{"r":1}},
                 {"id":"p3","workspaceId":"w","billable":true,"public":false,"color":"#000000"}]""");

        RunResult list = run("project", "list", "--json");

        assertThat(list.column("id")).containsExactly("p1", "p2");
        assertThat(list.err())
                .contains("the project p2: its color cannot be read")
                .contains("the project p3 is left out: ");
        assertThat(run("start", "Work", "-p", "acme").exitCode()).isZero();
    }
}
