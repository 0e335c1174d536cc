package io.github.stint.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {

    @TempDir
    private Path project;

    @Test
    void only_passed_tests_count() throws IOException {
        Path reports = Files.createDirectories(project.resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-com.example.SomeTest.xml"), """
                <testsuite>
                  <testcase name="passes"><system-out>text</system-out></testcase>
                  <testcase name="fails"><failure>reason</failure></testcase>
                  <testcase name="throws"><error>reason</error></testcase>
                  <testcase name="waits"><skipped/></testcase>
                </testsuite>
                """);

        assertThat(TestReports.passed(project)).containsExactly("passes");
    }
}
