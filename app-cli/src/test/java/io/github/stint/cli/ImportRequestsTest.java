package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.adapter.simulator.RateLimit.Window;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many requests an import sends, and that it never sends more than the hour permits. */
class ImportRequestsTest {

    private static final int LIMITED = 8;

    @TempDir
    private Path folder;

    private final List<SimulatedHour> started = new ArrayList<>();

    private SimulatedHour start(RateLimit limit) {
        SimulatedHour hour = new SimulatedHour(folder, limit);
        started.add(hour);
        return hour;
    }

    @AfterEach
    void stop() {
        started.forEach(SimulatedHour::close);
    }

    private String file(int rows, String more) throws IOException {
        LocalDateTime start = LocalDateTime.of(2026, 2, 2, 0, 0);
        String text = IntStream.range(0, rows)
                .mapToObj(row -> start.plusMinutes(row) + "," + start.plusMinutes(row + 1) + "," + row + "," + more)
                .collect(Collectors.joining("\n", "start,end,description,client,project,task,tags\n", "\n"));
        return Files.writeString(folder.resolve("rows.csv"), text).toString();
    }

    private static List<String> descriptions(SimulatedHour hour) {
        return hour.service()
                .timeEntries()
                .all(SampleOffice.OFFICE, SampleOffice.ADA, TimeEntryQuery.all())
                .map(TimeEntry::description)
                .toList();
    }

    private static long sent(SimulatedHour hour) {
        return hour.requests().stream()
                .filter(request -> request.contains("/clockify/"))
                .count();
    }

    private static int number(Map<String, ?> plan, String key) {
        return Integer.parseInt(String.valueOf(plan.get(key)));
    }

    @Test
    void sends_what_the_plan_states() throws IOException {
        String file = file(3, "Acme,Site,Draft,deep;night");
        SimulatedHour hour = start(RateLimit.perSecond(10_000));
        Map<String, ?> plan = hour.run("entry", "import", file, "--create-missing", "--dry-run", "--json")
                .done()
                .json();
        hour.close();
        assertThat(sent(hour)).as("user, projects, clients, tags and entries").isEqualTo(5);
        assertThat(number(plan, "requests")).isEqualTo(10);
        SimulatedHour other = start(RateLimit.perSecond(10_000));
        other.run("entry", "import", file, "--create-missing").done();
        other.close();
        assertThat(sent(other)).as("%s", other.requests()).isBetween(4L + 9, 5L + 10);
    }

    @Test
    void repeating_it_reads_and_writes_nothing() throws IOException {
        String file = file(3, ",Site,,");
        SimulatedHour hour = start(RateLimit.perSecond(10_000));
        hour.run("entry", "import", file, "--create-missing").done();
        int before = hour.requests().size();

        hour.run("entry", "import", file).done();

        hour.close();
        assertThat(hour.requests().subList(before, hour.requests().size()))
                .hasSize(2)
                .allMatch(request -> request.contains("GET "));
    }

    @Test
    void an_import_that_exceeds_the_hour_continues_in_the_next_ones() throws IOException {
        String file = file(60, ",Site,,deep");
        RateLimit limit = new RateLimit(30, Duration.ofHours(1), Window.FIXED);
        SimulatedHour hour = start(limit).with("STINT_PLAN", "free");
        assertThat(hour.run("entry", "import", file, "--create-missing", "--dry-run")
                        .done()
                        .out())
                .containsPattern("Requests: \\d+, in \\d runs of the command, one an hour; now \\d+ entries");
        int runs = 0;
        RunResult result;
        do {
            result = hour.runAfter(Duration.ofMinutes(62), "entry", "import", file, "--create-missing");
            runs++;
            assertThat(descriptions(hour)).doesNotHaveDuplicates();
            assertThat(result.exitCode()).as(result.err()).isIn(0, LIMITED);
        } while (result.exitCode() == LIMITED && runs < 10);

        assertThat(runs).isEqualTo(3);
        assertThat(descriptions(hour)).hasSize(60).doesNotHaveDuplicates();
        hour.close();
        assertThat(hour.requests()).noneMatch(request -> request.contains(" 429"));
    }

    private static int used(SimulatedHour hour) {
        Object used = hour.run("quota", "--json").jsonArray().get(0).get("used");
        return ((Number) Objects.requireNonNull(used)).intValue();
    }

    /** The entries of the workspace are counted for it, although its name is configured and not its id. */
    @Test
    void an_import_that_stores_nothing_fails() throws IOException {
        String file = file(12, ",,,");
        RateLimit limit = new RateLimit(30, Duration.ofHours(1), Window.FIXED);
        SimulatedHour hour = start(limit).with("STINT_PLAN", "free").with("STINT_WORKSPACE", "Office");
        while (used(hour) < 25) {
            hour.run("project", "list").done();
        }

        RunResult result = hour.run("entry", "import", file);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(LIMITED);
        assertThat(result.err()).contains("try again at");
        assertThat(descriptions(hour)).isEmpty();
        hour.runAfter(Duration.ofMinutes(62), "entry", "import", file).done();
        assertThat(descriptions(hour)).hasSize(12);
    }

    /** Each row has a client, a project and a task of its own. */
    private String namedFile(int rows) throws IOException {
        LocalDateTime start = LocalDateTime.of(2026, 2, 2, 0, 0);
        String text = IntStream.range(0, rows)
                .mapToObj(row -> start.plusMinutes(row) + "," + start.plusMinutes(row + 1) + "," + row + ",Client "
                        + row / 2 + ",Project " + row + ",Task " + row)
                .collect(Collectors.joining("\n", "start,end,description,client,project,task\n", "\n"));
        return Files.writeString(folder.resolve("named.csv"), text).toString();
    }

    @Test
    void an_import_with_more_missing_names_than_an_hour_permits_is_completed() throws IOException {
        String file = namedFile(10);
        RateLimit limit = new RateLimit(30, Duration.ofHours(1), Window.FIXED);
        SimulatedHour hour = start(limit).with("STINT_PLAN", "free");
        assertThat(hour.run("entry", "import", file, "--create-missing", "--dry-run")
                        .done()
                        .out())
                .containsPattern(
                        "Requests: \\d+, in 3 runs of the command, one an hour; now \\d+ of the missing names");
        List<Integer> exitCodes = new ArrayList<>();
        RunResult first = hour.runAfter(Duration.ofMinutes(62), "entry", "import", file, "--create-missing");
        exitCodes.add(first.exitCode());
        while (exitCodes.get(exitCodes.size() - 1) == LIMITED && exitCodes.size() < 8) {
            exitCodes.add(hour.runAfter(Duration.ofMinutes(62), "entry", "import", file, "--create-missing")
                    .exitCode());
        }

        assertThat(first.out()).isEqualTo("Imported 0 entries; 0 existed\n");
        assertThat(first.err())
                .containsPattern("created \\d+ of 25 missing names")
                .contains("10 of 10 entries are not stored; the same command continues the import", "try again at");
        assertThat(exitCodes).containsExactly(LIMITED, LIMITED, 0);
        assertThat(descriptions(hour)).hasSize(10).doesNotHaveDuplicates();
        hour.close();
        assertThat(hour.requests()).noneMatch(request -> request.contains(" 429"));
    }

    @Test
    void repeating_it_too_early_does_not_use_up_each_hour_for_planning() throws IOException {
        String file = namedFile(10);
        SimulatedHour hour = start(RateLimit.perSecond(10_000)).with("STINT_PLAN", "free");
        int runs = 0;
        RunResult result;
        do {
            result = hour.runAfter(Duration.ofMinutes(10), "entry", "import", file, "--create-missing");
            runs++;
        } while (result.exitCode() == LIMITED && runs < 60);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(descriptions(hour)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void an_import_that_no_hour_permits_to_plan_is_refused() throws IOException {
        String file = namedFile(21);
        SimulatedHour hour = start(RateLimit.perSecond(10_000)).with("STINT_PLAN", "free");

        RunResult result = hour.run("entry", "import", file, "--create-missing");

        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.err()).contains("permits 27 in an hour", "divide the file");
        assertThat(hour.service().projects().all(SampleOffice.OFFICE, ProjectQuery.all()))
                .noneMatch(project -> project.name().startsWith("Project "));
        hour.with("STINT_PLAN", "paid")
                .run("entry", "import", file, "--create-missing")
                .done();
    }

    @Test
    void states_when_to_continue() throws IOException {
        String file = file(40, ",,,");
        RateLimit limit = new RateLimit(30, Duration.ofHours(1), Window.FIXED);
        SimulatedHour hour = start(limit).with("STINT_PLAN", "free");
        RunResult first = hour.run("entry", "import", file);

        assertThat(first.exitCode()).isEqualTo(LIMITED);
        assertThat(first.out()).isEqualTo("Imported 24 entries; 0 existed\n");
        assertThat(first.err())
                .contains("16 of 40 entries are not stored; the same command continues the import")
                .contains("try again at");
        RunResult tooEarly = hour.run("entry", "import", file);
        assertThat(tooEarly.exitCode()).isEqualTo(LIMITED);
        assertThat(descriptions(hour)).hasSize(24);
    }
}
