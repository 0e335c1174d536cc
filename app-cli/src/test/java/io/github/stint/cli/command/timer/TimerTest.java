package io.github.stint.cli.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpAProject() {
        terminal.task("Design", terminal.project("Website"));
        terminal.tags("deep", "remote");
    }

    @Nested
    class Start {

        @Test
        void startsATimerNow() {
            assertThat(terminal.run("start", "Write", "the", "offer").line())
                    .isEqualTo("Started \"Write the offer\" at 12:00 (UTC)");

            assertThat(terminal.run("entry", "show", "@", "--json").json())
                    .containsEntry("description", "Write the offer")
                    .containsEntry("start", "2026-03-02T12:00:00Z")
                    .containsEntry("end", null)
                    .containsEntry("running", true)
                    .containsEntry("projectId", null)
                    .containsEntry("billable", false);
        }

        @Test
        void acceptsEmptyDescription() {
            assertThat(terminal.run("start").line()).isEqualTo("Started (no description) at 12:00 (UTC)");
        }

        @Test
        void acceptsProjectTaskTagsAndBillable() {
            RunResult started = terminal.run(
                    "start", "Draw", "-p", "Website", "-t", "Design", "--tag", "deep", "--tag", "remote", "--billable");

            assertThat(started.line())
                    .isEqualTo("Started \"Draw\" on Website / Design [deep, remote] (billable) at 12:00 (UTC)");
            assertThat(terminal.run("entry", "show", "@", "--json").json())
                    .containsEntry("projectName", "Website")
                    .containsEntry("taskName", "Design")
                    .containsEntry("tagNames", List.of("deep", "remote"))
                    .containsEntry("billable", true);
        }

        @Test
        void acceptsLongOptions() {
            assertThat(terminal.run("start", "--project", "Website", "--task", "Design")
                            .line())
                    .contains("on Website / Design");
        }

        @Test
        void ignoresRepeatedTags() {
            assertThat(terminal.run("start", "--tag", "deep", "--tag", "DEEP", "--json")
                            .json())
                    .containsEntry("tagNames", List.of("deep"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-30m", "11:30", "30m ago", "2026-03-02T11:30:00Z", "mon 11:30"})
        void startsAtTheGivenTime(String at) {
            assertThat(terminal.run("start", "--at", at).line()).endsWith("at 11:30 (UTC)");
            assertThat(terminal.run("entry", "show", "@", "--json").text("start"))
                    .isEqualTo("2026-03-02T11:30:00Z");
        }

        @Test
        void printsTheDayUnlessToday() {
            assertThat(terminal.run("start", "--at", "yesterday 23:00").line()).endsWith("at 2026-03-01 23:00 (UTC)");
        }

        @Test
        void startsAtTheEndOfTheLastEntry() {
            terminal.run("log", "8:00-8:30", "Earlier").done();
            terminal.run("log", "9:00-10:15", "Last").done();

            assertThat(terminal.run("start", "Next", "--since-last").line())
                    .isEqualTo("Started \"Next\" at 10:15 (UTC)");
        }

        @Test
        void rejectsSinceLastWithoutEntries() {
            terminal.run("start", "--since-last").failed(6);

            assertThat(terminal.entries()).isEqualTo("[]\n");
        }

        @Test
        void stopsTheRunningTimerAtTheSameInstant() {
            terminal.run("start", "First", "--at", "9:00").done();

            assertThat(terminal.run("start", "Second", "--at", "10:00").line())
                    .isEqualTo("Started \"Second\" at 10:00 (UTC); stopped \"First\", 09:00 to 10:00, 1:00:00");
            assertThat(terminal.run("entry", "show", "@1", "--json").text("end"))
                    .isEqualTo("2026-03-02T10:00:00Z");
        }

        @Test
        void rejectsStartBeforeTheRunningTimer() {
            terminal.run("start", "First").done();
            String before = terminal.entries();

            terminal.run("start", "Second", "--at", "11:00").failed(7);

            assertThat(terminal.entries()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "start --at 9:00 --since-last",
                    "start --billable --no-billable",
                    "start -p Website -p Website",
                    "start --at",
                    "switch --at 9:00 --since-last",
                })
        void rejectsContradictoryOptions(String line) {
            terminal.run(line.split(" ", -1)).failed(2);

            assertThat(terminal.entries()).isEqualTo("[]\n");
        }

        @Test
        void rejectsTaskWithoutProject() {
            terminal.run("start", "-t", "Design").failed(7);

            assertThat(terminal.entries()).isEqualTo("[]\n");
        }
    }

    @Nested
    class Stop {

        @Test
        void stopsNow() {
            terminal.run("start", "Work", "--at", "10:30").done();

            assertThat(terminal.run("stop").line()).isEqualTo("Stopped \"Work\", 10:30 to 12:00, 1:30:00 (UTC)");
            assertThat(terminal.run("entry", "show", "@1", "--json").json())
                    .containsEntry("end", "2026-03-02T12:00:00Z")
                    .containsEntry("duration", "PT1H30M")
                    .containsEntry("running", false);
        }

        @Test
        void stopsAtTheGivenTime() {
            terminal.run("start", "Work", "--at", "10:30").done();

            assertThat(terminal.run("stop", "--at", "11:00:30").line())
                    .isEqualTo("Stopped \"Work\", 10:30 to 11:00:30, 0:30:30 (UTC)");
        }

        @Test
        void doesNotStopBeforeTheStart() {
            terminal.run("start", "Work", "--at", "10:30").done();
            String before = terminal.entries();

            terminal.run("stop", "--at", "10:00").failed(7);

            assertThat(terminal.entries()).isEqualTo(before);
        }

        @Test
        void failsWhenNoTimerIsRunning() {
            assertThat(terminal.run("stop").failed(10).err()).contains("stint: ", "hint: ");
        }
    }

    @Nested
    class Status {

        @Test
        void showsTheRunningTimerAndTodaysTotal() {
            terminal.run("log", "yesterday 22:00-today 0:30").done();
            terminal.run("log", "8:00-9:00").done();
            terminal.run("start", "Work", "--at", "11:45").done();

            assertThat(terminal.run("status").lines())
                    .containsExactly(
                            "Running: \"Work\", since 11:45, 0:15:00 so far", "Today: 1:45:00", "Workspace: Office");
        }

        @Test
        void reportsThatNoTimerIsRunning() {
            assertThat(terminal.run("status").lines())
                    .containsExactly("No timer is running.", "Today: 0:00:00", "Workspace: Office");
        }

        @Test
        void includesTheRunningTimer() {
            terminal.run("start", "Work").done();
            terminal.clock().advance(Duration.ofMinutes(90));

            assertThat(terminal.run("status", "--json").json()).containsEntry("today", "PT1H30M");
        }
    }

    @Nested
    class Switch {

        @Test
        void replacesTheRunningTimerWithoutAGap() {
            terminal.run("start", "First", "--at", "9:00").done();
            terminal.clock().set("2026-03-02T12:34:56.789Z");

            terminal.run("switch", "Second", "-p", "Website", "-t", "Design", "--tag", "deep", "--billable")
                    .done();

            List<String> starts = terminal.run("entry", "list", "--json").column("start");
            List<String> ends = terminal.run("entry", "list", "--json").column("end");
            assertThat(ends).containsExactly("null", starts.get(0));
            assertThat(starts).containsExactly("2026-03-02T12:34:56Z", "2026-03-02T09:00:00Z");
        }

        @Test
        void startsWhenNoTimerIsRunning() {
            assertThat(terminal.run("switch", "Only", "--at", "11:00").line())
                    .isEqualTo("Started \"Only\" at 11:00 (UTC)");
        }
    }

    @Nested
    class Continue {

        @BeforeEach
        void logSomething() {
            terminal.run("log", "8:00-9:00", "First", "-p", "Website", "-t", "Design", "--tag", "deep", "--billable")
                    .done();
            terminal.run("log", "10:00-11:00", "Second").done();
        }

        @Test
        void continuesTheLastEntry() {
            assertThat(terminal.run("continue").line()).isEqualTo("Started \"Second\" at 12:00 (UTC)");
        }

        @Test
        void continuesTheGivenEntry() {
            assertThat(terminal.run("continue", "@2", "--at", "11:30").line())
                    .isEqualTo("Started \"First\" on Website / Design [deep] (billable) at 11:30 (UTC)");
            assertThat(terminal.run("entry", "list", "--json").jsonArray()).hasSize(3);
        }

        @Test
        void acceptsIdOrEndOfId() {
            String id = terminal.ids("entry", "show", "@2");

            assertThat(terminal.run("continue", id).line()).contains("First");
            assertThat(terminal.run("continue", id.substring(20)).line()).contains("First");
        }

        @Test
        void stopsTheRunningTimer() {
            terminal.run("start", "Third", "--at", "11:30").done();

            assertThat(terminal.run("continue").line())
                    .isEqualTo("Started \"Second\" at 12:00 (UTC); stopped \"Third\", 11:30 to 12:00, 0:30:00");
        }

        @Test
        void failsWithoutAnyEntry() {
            new Terminal().run("continue").failed(6);
            terminal.run("continue", "@3").failed(6);
            terminal.run("continue", "ffffff").failed(6);
            terminal.run("continue", "@0").failed(7);
        }
    }

    @Nested
    class Cancel {

        @Test
        void discardsAndPrintsTheRunningTimer() {
            terminal.run("start", "Mistake", "--at", "11:45").done();

            assertThat(terminal.run("cancel").line()).isEqualTo("Discarded \"Mistake\", since 11:45, 0:15:00 so far");
            assertThat(terminal.entries()).isEqualTo("[]\n");
        }

        @Test
        void returnsTheDiscardedEntry() {
            terminal.run("start", "Mistake").done();

            assertThat(terminal.run("cancel", "--json").json())
                    .containsEntry("description", "Mistake")
                    .containsEntry("running", true);
        }

        @Test
        void failsWhenNoTimerIsRunning() {
            terminal.run("cancel").failed(10);
        }
    }
}
