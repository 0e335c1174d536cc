package io.github.stint.core.timesheet;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.project.Project;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimesheetTest {

    private static final Clock CLOCK = Clock.fixed(TEN, ZoneOffset.UTC);
    private static final Project WEBSITE = Samples.project().billable(true).build();
    private static final Task DRAFT = Samples.task().build();
    private static final Tag URGENT = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);

    private final FakeStint stint = new FakeStint().with(WEBSITE).with(DRAFT).with(URGENT);
    private final Timesheet timesheet =
            Timesheet.in(stint, WORKSPACE, Samples.user().build(), CLOCK);
    private final TimeInterval hour = TimeInterval.of(NINE, TEN);
    private final NamedDetails named = NamedDetails.builder()
            .description("Write")
            .project("web")
            .task("Draft")
            .addTags("urgent", "urg")
            .build();

    private static TimeEntry timer() {
        return Samples.timeEntry()
                .id(new TimeEntryId("timer"))
                .interval(TimeInterval.startingAt(NINE))
                .build();
    }

    @Nested
    class Opening {

        @Test
        void uses_the_active_workspace_of_the_current_user() {
            Timesheet opened = Timesheet.of(stint, CLOCK);

            assertThat(opened.workspace()).isEqualTo(WORKSPACE);
            assertThat(opened.user().id()).isEqualTo(USER);
            assertThat(stint.requests().received()).containsExactly("users.current");
        }

        @Test
        void uses_the_first_workspace_if_the_user_has_no_active_one() {
            stint.with(Samples.user().build());

            assertThat(Timesheet.of(stint, CLOCK).workspace()).isEqualTo(WORKSPACE);
            assertThat(stint.requests().received()).containsExactly("users.current", "workspaces.list");
        }

        @Test
        void of_a_workspace_reads_the_current_user() {
            Timesheet opened = Timesheet.in(stint, new WorkspaceId("w2"), CLOCK);

            assertThat(opened.workspace()).isEqualTo(new WorkspaceId("w2"));
            assertThat(opened.user().id()).isEqualTo(USER);
        }

        @Test
        void of_a_member_sends_nothing() {
            User ben = Samples.user()
                    .id(new UserId("ben"))
                    .timeZone(ZoneId.of("Europe/Berlin"))
                    .build();

            Timesheet opened = Timesheet.in(stint, WORKSPACE, ben, CLOCK);

            assertThat(opened.user()).isEqualTo(ben);
            assertThat(opened.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
            assertThat(stint.requests().received()).isEmpty();
        }
    }

    @Nested
    class Details {

        @Test
        void are_found_by_name_and_each_tag_counts_once() {
            EntryDetails found = named.find(timesheet.lookup());

            assertThat(found)
                    .isEqualTo(EntryDetails.builder()
                            .description("Write")
                            .project(WEBSITE)
                            .task(DRAFT)
                            .addTags(URGENT)
                            .build());
        }

        @Test
        void keep_whether_they_are_billable() {
            NamedDetails free =
                    NamedDetails.builder().project("web").billable(false).build();

            assertThat(timesheet.log(free, hour).entry().billable()).isFalse();
        }

        @Test
        void need_a_project_for_a_task() {
            NamedDetails.Builder taskAlone = NamedDetails.builder().task("Draft");

            assertThatThrownBy(taskAlone::build)
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            error -> assertThat(error.operation()).isEqualTo("find task"));
        }

        @Test
        void have_a_description_of_an_allowed_length() {
            assertThat(NamedDetails.describedAs("Write").description()).isEqualTo("Write");
            assertThat(NamedDetails.builder().build().description()).isEmpty();
            assertThatThrownBy(() -> NamedDetails.describedAs("x".repeat(3001))).isInstanceOf(InvalidValue.class);
        }
    }

    @Nested
    class Timers {

        @Test
        void start_now_for_what_is_found_by_name() {
            stint.with(timer());

            TimerStarted started = timesheet.start(named);

            assertThat(started.started().interval()).isEqualTo(TimeInterval.startingAt(TEN));
            assertThat(started.started().names().project()).contains("Website");
            assertThat(started.stopped()).isPresent();
            assertThat(timesheet.running()).contains(started.started());
        }

        @Test
        void keep_running_if_a_name_is_unknown() {
            stint.with(timer());

            assertThatThrownBy(() -> timesheet.start(
                            NamedDetails.builder().project("nothing").build()))
                    .isInstanceOf(NotFound.class);
            assertThat(timesheet.running()).contains(timer());
        }

        @Test
        void stop_now() {
            stint.with(timer());

            assertThat(timesheet.stop().interval()).isEqualTo(hour);
            assertThat(timesheet.running()).isEmpty();
        }
    }

    @Nested
    class Entries {

        @Test
        void are_logged_with_what_they_overlap() {
            TimeEntry other = Samples.timeEntry().build();
            stint.with(other);

            LoggedTime logged = timesheet.log(named, hour);

            assertThat(logged.entry().taskId()).contains(DRAFT.id());
            assertThat(logged.overlapping()).containsExactly(other);
        }

        @Test
        void are_logged_without_looking_for_overlaps_if_those_are_allowed() {
            Timesheet allowing = timesheet.withOverlaps(OverlapPolicy.ALLOW);
            stint.with(Samples.timeEntry().build());

            assertThat(allowing.log(EntryDetails.describedAs("Call"), hour).overlapping())
                    .isEmpty();
            assertThat(stint.requests().received()).containsExactly("timeEntries.create");
            assertThat(allowing.user()).isEqualTo(timesheet.user());
            assertThat(allowing.workspace()).isEqualTo(timesheet.workspace());
        }

        @Test
        void are_edited_and_deleted() {
            TimeEntry entry = Samples.timeEntry().build();
            stint.with(entry);

            TimeEntry edited =
                    timesheet.edit(entry, EntryEdit.builder().description("New").build());
            assertThat(stint.storedEntries()).containsExactly(edited);
            assertThat(edited.description()).isEqualTo("New");

            assertThat(timesheet.delete(edited)).containsExactly(edited);
            assertThat(stint.storedEntries()).isEmpty();
        }

        @Test
        void are_imported_once() {
            NewTimeEntry row = NewTimeEntry.completed(hour, "Call");

            assertThat(timesheet.entryImport(duration -> {}).store(List.of(row)))
                    .extracting(ImportedEntry::isStored)
                    .containsExactly(true);
            assertThat(stint.storedEntries()).hasSize(1);
        }
    }

    @Nested
    class Reports {

        private final ReportPeriod day = ReportPeriod.day(LocalDate.of(2026, 2, 13), ZoneOffset.UTC);

        Reports() {
            stint.with(Samples.timeEntry().projectId(WEBSITE.id()).build())
                    .with(Samples.timeEntry()
                            .id(new TimeEntryId("yesterday"))
                            .interval(TimeInterval.of(NINE.minus(Duration.ofDays(1)), TEN.minus(Duration.ofDays(1))))
                            .build());
        }

        @Test
        void contain_the_entries_of_the_period() {
            assertThat(timesheet.entries(day))
                    .extracting(entry -> entry.id().value())
                    .containsExactly("e1");
        }

        @Test
        void sum_up_the_time_in_groups() {
            GroupedReport report = timesheet.report(day, Dimension.PROJECT);

            assertThat(report.total()).isEqualTo(IsoDuration.parse("PT1H"));
            assertThat(report.groups()).hasSize(1);
        }

        @Test
        void are_about_the_user_until_now() {
            assertThat(timesheet.query(day).now()).isEqualTo(TEN);
            assertThat(timesheet.query(day).users()).containsExactly(timesheet.user());
            assertThat(timesheet.query(day).workspace()).isEqualTo(WORKSPACE);
            assertThat(timesheet.query(day).period()).isEqualTo(day);
        }
    }

    @Test
    void gives_access_to_its_use_cases() {
        assertThat(timesheet
                        .tracker()
                        .log(EntryDetails.describedAs("Call"), hour)
                        .entry()
                        .userId())
                .isEqualTo(USER);
        assertThat(timesheet.findOrCreate().tag(NewTag.named("urgent"))).isEqualTo(URGENT);
        assertThat(timesheet.zone()).isEqualTo(ZoneId.of("UTC"));
    }
}
