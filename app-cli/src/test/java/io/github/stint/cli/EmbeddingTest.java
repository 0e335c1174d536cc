package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the examples of docs/embedding.md. */
class EmbeddingTest {

    private static final int MAX_LINES = 45;
    private static final Pattern JOB = Pattern.compile("### ([^\n]+)\n\n```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```java( test)?\n(.*?)```", Pattern.DOTALL);
    private static final String KEY = "MatonConfig.maton(System.getenv(\"MATON_API_KEY\"))";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private record Job(String title, String code) {}

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/embedding.md"));
    }

    private static List<Job> jobs() throws IOException {
        return JOB.matcher(page())
                .results()
                .map(job -> new Job(job.group(1), job.group(2)))
                .toList();
    }

    private static String allJobs() throws IOException {
        return jobs().stream().map(Job::code).collect(Collectors.joining());
    }

    @Test
    void eight_jobs_take_few_lines() throws IOException {
        assertThat(jobs())
                .extracting(Job::title)
                .containsExactly(
                        "Connect",
                        "Sum up a month by project",
                        "Start a timer by names",
                        "Stop it",
                        "Edit an entry",
                        "Find or create a client, a project, a task and a tag",
                        "Import entries, each once",
                        "React to errors");
        assertThat(allJobs().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(MAX_LINES);
        assertThat(allJobs().lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void every_example_is_run() throws IOException {
        assertThat(BLOCK.matcher(page()).results()).hasSize(jobs().size() + 1);
    }

    @Test
    void the_jobs_compile_as_they_are_written() throws IOException {
        compile(program("Path file = Path.of(arguments[0]);", allJobs()));
    }

    /** Fills the office in which the examples work. */
    private static void fill(InMemoryStint stint) {
        NewProject website = NewProject.builder()
                .name("Website")
                .clientId(stint.clients()
                        .create(SampleOffice.OFFICE, NewClient.named("Acme"))
                        .id())
                .build();
        ProjectId project =
                stint.projects().create(SampleOffice.OFFICE, website).id();
        stint.tasks().create(SampleOffice.OFFICE, project, NewTask.named("Design"));
        stint.tags().create(SampleOffice.OFFICE, NewTag.named("urgent"));
        // The other half of it is in February in Berlin.
        TimeInterval interval =
                TimeInterval.of(Instant.parse("2026-02-28T22:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        stint.timeEntries()
                .create(
                        SampleOffice.OFFICE,
                        NewTimeEntry.builder()
                                .interval(interval)
                                .projectId(project)
                                .build());
        TimeInterval halfAnHour =
                TimeInterval.of(Instant.parse("2026-03-01T08:00:00Z"), Instant.parse("2026-03-01T08:30:00Z"));
        stint.timeEntries().create(SampleOffice.OFFICE, NewTimeEntry.completed(halfAnHour, "Mail"));
    }

    private Path rows() throws IOException {
        String row = "2026-03-02T08:00:00Z,2026-03-02T09:00:00Z,";
        return Files.writeString(folder.resolve("rows.csv"), row + "Review, part 1\n" + row + "Mail\n");
    }

    @Test
    void the_jobs_work_over_http() throws Exception {
        try (InMemoryStint memory = SampleOffice.with(CLOCK);
                MatonSimulator simulator = MatonSimulator.start(
                        memory, SimulatorOptions.builder(CLOCK).build())) {
            fill(memory);
            String jobs = allJobs();
            assertThat(jobs).contains(KEY);
            compile(program(
                    "Path file = Path.of(arguments[0]);",
                    jobs.replace(
                            KEY,
                            "MatonConfig.maton(arguments[1]).gatewayUrl(java.net.URI.create(arguments[2]))"
                                    + ".controlUrl(java.net.URI.create(arguments[3]))")));

            String[] arguments = {
                rows().toString(),
                simulator.key(),
                simulator.gatewayUrl().toString(),
                simulator.controlUrl().toString()
            };

            List<String> printed = run(arguments);

            assertThat(printed).hasSize(5);
            assertThat(printed.subList(0, 4))
                    .containsExactly(
                            "Acme/Website: 1.00 h", "no project: 0.50 h", "Review, part 1: CREATED", "Mail: CREATED");
            assertThat(printed.get(4)).startsWith("project \"Initech\" not found; ");
            assertHasTheResult(memory);
            assertThat(run(arguments)).contains("Globex/Shop: 2.00 h", "Review, part 1: EXISTED", "Mail: EXISTED");
        }
    }

    private static void assertHasTheResult(InMemoryStint memory) {
        List<TimeEntry> entries = memory.timeEntries()
                .all(SampleOffice.OFFICE, SampleOffice.ADA, TimeEntryQuery.all())
                .toList();
        assertThat(entries)
                .extracting(TimeEntry::description)
                .containsExactlyInAnyOrder("Second offer", "Review, part 1", "Mail", "Mail", "");
        TimeEntry offer = entries.stream()
                .filter(entry -> entry.description().equals("Second offer"))
                .findFirst()
                .orElseThrow();
        assertThat(offer.running()).isFalse();
        assertThat(offer.names().qualifiedProject()).contains("Acme/Website");
        assertThat(offer.names().task()).contains("Design");
        TagId urgent = offer.tagIds().get(0);
        assertThat(offer.names().tags()).containsEntry(urgent, "urgent");
        assertThat(entries)
                .filteredOn(entry -> entry.description().startsWith("Review"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.names().qualifiedProject()).contains("Globex/Shop"));
    }

    @Test
    void the_test_example_compiles_and_prints_true() throws Exception {
        String example = BLOCK.matcher(page())
                .results()
                .filter(block -> block.group(1) != null)
                .map(block -> block.group(2))
                .findFirst()
                .orElseThrow();
        compile(program("", example));

        assertThat(run()).containsExactly("true");
        assertThat(page()).contains("It prints `true`");
    }

    private static String program(String before, String code) {
        String imports = Stream.of(
                        "io.github.stint.adapter.inmemory",
                        "io.github.stint.adapter.maton",
                        "io.github.stint.core",
                        "io.github.stint.core.client",
                        "io.github.stint.core.error",
                        "io.github.stint.core.importing",
                        "io.github.stint.core.lookup",
                        "io.github.stint.core.project",
                        "io.github.stint.core.report",
                        "io.github.stint.core.tag",
                        "io.github.stint.core.task",
                        "io.github.stint.core.time",
                        "io.github.stint.core.timeentry",
                        "io.github.stint.core.timesheet",
                        "io.github.stint.core.tracking",
                        "io.github.stint.core.user",
                        "io.github.stint.core.workspace",
                        "java.nio.file",
                        "java.time",
                        "java.util")
                .map(name -> "import " + name + ".*;\n")
                .collect(Collectors.joining());
        return imports + "class Example { public static void main(String[] arguments) throws Exception {\n" + before
                + "\n" + code + "}}";
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Example.java"), program);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        messages,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(compiled).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Runs the compiled program, and returns the lines that it prints. */
    private List<String> run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                "Example"));
        command.addAll(List.of(arguments));
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
