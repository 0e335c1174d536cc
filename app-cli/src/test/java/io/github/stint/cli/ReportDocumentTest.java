package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as pages and workbooks, offline and online. */
class ReportDocumentTest {

    @TempDir
    private Path folder;

    private BothWays stint;

    @BeforeEach
    void logSomeTime() {
        stint = new BothWays(folder);
        Terminal terminal = stint.terminal();
        Project website = terminal.project("Website", terminal.client("Acme & Söhne"));
        terminal.task("設計", website);
        terminal.project("App", terminal.client("Initech"));
        log("2026-02-17 9:00-11:20", "\"Draft\" & 'review'", "-p", "Website", "-t", "設計");
        log("2026-02-24 9:00-9:40", "=1+1", "-p", "App");
        log("2026-02-24 22:00-2026-02-25 1:00", "Deploy", "-p", "Website");
        log("2026-03-02 8:00-8:10");
    }

    @AfterEach
    void close() {
        stint.close();
    }

    private void log(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "log";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        stint.terminal().run(line).done();
    }

    @Test
    @DisplayName("a fortnight as an invoice by client, rounded, in HTML and CSV takes two commands")
    void an_invoice_takes_two_commands() throws IOException {
        Path page = folder.resolve("invoice.html");
        Path table = folder.resolve("invoice.csv");
        String fortnight = "report --from -13d --billable --by client --round 15m --out ";

        assertThat(stint.runLine(fortnight + page + " -o html").err()).isEqualTo("note: wrote " + page + "\n");
        stint.runLine(fortnight + table + " -o csv").done();

        assertThat(table).hasContent("""
                        client,hours,time,roundedHours,roundedTime,billableHours
                        Acme & Söhne,5.3333,5:20,5.25,5:15,5.3333
                        Initech,0.6667,0:40,0.75,0:45,0.6667
                        """);
        assertThat(Files.readString(page))
                .contains("Acme &amp; Söhne", "<td class=\"number\">5:15</td>", "<td class=\"number\">0.75</td>")
                .contains("2026-02-17 to 2026-03-02 (UTC)");
    }

    private String page(String options) {
        return stint.runLine("report --from 2026-02-17 -o html " + options)
                .done()
                .out();
    }

    @Test
    void a_page_is_complete_and_has_no_external_resources() {
        String page = page("--round 15m --gaps");

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<meta charset=\"utf-8\">", "@media print", "aria-label=\"Time of each day\"")
                .contains("<svg", "aria-label=\"Time of each project\"", "<caption>Gaps</caption>")
                .doesNotContain("http:", "https:", "<script", "<link", "src=", "url(")
                .endsWith("</html>\n");
        assertThat(count(page, "<table>")).isEqualTo(count(page, "</table>")).isEqualTo(3);
        assertThat(count(page, "<tr")).isEqualTo(count(page, "</tr>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void a_page_never_hides_the_seconds_of_a_rounded_time() {
        assertThat(page("--by client --round 7m30s")).contains("<td class=\"number\">5:22:30</td>");
    }

    @Test
    void texts_in_a_page_are_escaped() {
        assertThat(page(""))
                .contains("&quot;Draft&quot; &amp; &#39;review&#39;", "設計")
                .doesNotContain("\"Draft\"");
    }

    @Test
    void a_page_without_time_has_no_charts() {
        assertThat(page("--description nothing")).contains("0:00 h").doesNotContain("<svg");
    }

    @Test
    void every_report_has_a_page() {
        for (String line : List.of("today", "week", "month", "report")) {
            assertThat(stint.runLine(line + " -o html").done().out()).contains("<h1>Time sheet</h1>", "0:10");
        }
    }

    @Test
    void chromium_renders_and_prints_the_page() throws Exception {
        Optional<Path> chromium = chromium();
        assumeTrue(chromium.isPresent(), "there is no chromium on the PATH, so that the page is not rendered");
        Path page = folder.resolve("page.html");
        Files.writeString(page, page("--round 15m"));
        Path pdf = folder.resolve("page.pdf");

        String dom = run(chromium.orElseThrow(), "--dump-dom", page.toUri().toString());
        run(chromium.orElseThrow(), "--print-to-pdf=" + pdf, page.toUri().toString());

        assertThat(dom).contains("\"Draft\" &amp; 'review'", "</svg>").doesNotContain("parsererror");
        assertThat(pdf).isNotEmptyFile();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Path> chromium() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("")
                        .split(System.getProperty("path.separator")))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(path).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String run(Path chromium, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("chromium.out");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                chromium.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--user-data-dir=" + folder.resolve("chromium")),
                        Stream.of(arguments))
                .toList());
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("chromium ends").isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out);
    }

    /** Not a ZipInputStream, which does not read the sizes after an entry that the library writes. */
    private Map<String, String> files(byte[] workbook) throws IOException {
        Path copy = Files.write(folder.resolve("workbook.zip"), workbook);
        Map<String, String> files = new HashMap<>();
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_workbook_has_the_groups_and_the_entries() throws IOException {
        Path file = folder.resolve("report.xlsx");

        stint.runLine("report --from 2026-02-17 --by client --round 15m --gaps -o xlsx --out " + file)
                .done();

        Map<String, String> files = files(Files.readAllBytes(file));
        assertThat(files.get("xl/workbook.xml")).contains("name=\"Summary\"", "name=\"Entries\"", "name=\"Gaps\"");
        assertThat(files.get("xl/worksheets/sheet1.xml")).contains("<v>5.25</v>", "<v>5.3333</v>");
        assertThat(files.get("xl/worksheets/sheet2.xml")).doesNotContain("<f>");
        assertThat(String.join("", files.values())).contains("=1+1", "Acme &amp; S&#xf6;hne", "&#x8a2d;");
    }

    @Test
    void a_workbook_goes_to_standard_output_unless_it_is_a_terminal() throws IOException {
        stint.terminal().run("month", "--last", "-o", "xlsx").done();

        assertThat(files(stint.terminal().bytes())).containsKey("xl/workbook.xml");
        assertThat(stint.terminal()
                        .showing()
                        .run("month", "--last", "-o", "xlsx")
                        .failed(2)
                        .err())
                .contains("standard output is a terminal, and xlsx is binary", "--out FILE");
    }

    @Test
    void a_result_file_replaces_the_one_before() throws IOException {
        Path file = folder.resolve("out.txt");
        Files.writeString(file, "x".repeat(100_000));

        stint.runLine("report 2026-02 --out " + file).done();

        assertThat(Files.readString(file))
                .isEqualTo(stint.runLine("report 2026-02").out());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void a_file_that_cannot_be_written_is_an_error() {
        assertThat(stint.runLine("report --out " + folder.resolve("missing").resolve("out.txt"))
                        .failed(2)
                        .err())
                .contains("--out: cannot write", "name a file in a folder that exists");
    }
}
