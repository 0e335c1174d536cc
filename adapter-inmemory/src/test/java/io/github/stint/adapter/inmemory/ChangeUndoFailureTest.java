package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.Stint;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.history.Change;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.history.ChangeScope;
import io.github.stint.core.history.ChangeUndo;
import io.github.stint.core.history.Changes;
import io.github.stint.core.recording.ChangeRecorder;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntrySplit;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded changes, and failures while they are made and undone. */
class ChangeUndoFailureTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("office");
    private static final UserId ADA = new UserId("ada");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOON = NINE.plusSeconds(10_800);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final InMemoryStint service = InMemoryStint.builder(CLOCK)
            .workspace(
                    Workspace.builder().id(OFFICE).name("Office").build(),
                    User.builder()
                            .id(ADA)
                            .email("ada@example.com")
                            .status(UserStatus.ACTIVE)
                            .build())
            .build();
    private final InterceptedStint intercepted = new InterceptedStint(service);
    private final ChangeJournal journal = ChangeJournal.inMemory();
    private final List<Unavailable> problems = new ArrayList<>();
    private final TimeEntry entry = service.timeEntries()
            .create(
                    OFFICE,
                    NewTimeEntry.builder()
                            .description("Review")
                            .interval(TimeInterval.of(NINE, NOON))
                            .build());

    private Stint recorded(String command) {
        return recorded(command, journal);
    }

    private Stint recorded(String command, ChangeJournal in) {
        return new ChangeRecorder(in, "here", command, CLOCK, problems::add).around(intercepted.stint());
    }

    private void split() {
        new EntrySplit(recorded("split"), OFFICE, time -> {})
                .split(entry, List.of(NINE.plusSeconds(3_600), NINE.plusSeconds(7_200)), NOON);
    }

    private void undo() {
        new ChangeUndo(intercepted.stint(), journal, problems::add, new Settling(time -> {})).undo(last());
    }

    private Change last() {
        return journal.read().of(new ChangeScope("here", OFFICE)).get(0);
    }

    private List<TimeEntry> stored() {
        return service.timeEntries().all(OFFICE, ADA, TimeEntryQuery.all()).toList();
    }

    private static Unavailable away(String operation) {
        return new Unavailable(operation, "the service is away", "try again");
    }

    @Test
    void one_command_is_one_change() {
        split();

        assertThat(last().command()).isEqualTo("split");
        assertThat(last().steps()).hasSize(3);
        assertThat(journal.read().changes()).hasSize(1);
    }

    @Test
    void a_split_that_was_rolled_back_is_not_recorded() {
        intercepted.before(call -> {
            if (call.equals("createFor 2")) {
                throw away("create time entry");
            }
        });

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::split);

        assertThat(journal.read().changes()).isEmpty();
    }

    @Test
    void undoing_again_continues_after_a_failure() {
        split();
        intercepted.before(call -> {
            if (call.equals("delete 2")) {
                throw away("delete time entry");
            }
        });

        PartlyChanged error = catchThrowableOfType(PartlyChanged.class, this::undo);

        assertThat(error).hasMessageContaining("undone: ").hasMessageContaining("not undone: ");
        assertThat(error.leftIds()).hasSize(1);
        assertThat(stored()).hasSize(2).contains(entry);

        intercepted.before(call -> {});
        undo();

        assertThat(stored()).containsExactly(entry);
        assertThat(journal.read().changes()).isEmpty();
    }

    @Test
    void a_deletion_whose_outcome_was_unknown_is_not_undone_twice() {
        Stint recorded = recorded("delete");
        recorded.timeEntries().find(OFFICE, entry.id());
        recorded.timeEntries().delete(OFFICE, entry.id());
        intercepted.after(call -> {
            if (call.startsWith("createFor")) {
                throw new OutcomeUnknown("create time entry", "no response", "look for it");
            }
        });

        undo();

        assertThat(stored()).hasSize(1);
        assertThat(journal.read().of(new ChangeScope("here", OFFICE))).isEmpty();
    }

    @Test
    void a_deleted_entry_is_created_again_although_another_has_the_same_content() {
        TimeEntry same = service.timeEntries().create(OFFICE, NewTimeEntry.like(entry, entry.interval()));
        Stint recorded = recorded("delete");
        recorded.timeEntries().find(OFFICE, entry.id());
        recorded.timeEntries().delete(OFFICE, entry.id());

        undo();

        assertThat(stored()).hasSize(2).contains(same);
    }

    @Test
    void an_equal_entry_is_not_taken_for_the_one_whose_creation_had_no_response() {
        TimeEntry same = service.timeEntries().create(OFFICE, NewTimeEntry.like(entry, entry.interval()));
        Stint recorded = recorded("delete");
        recorded.timeEntries().find(OFFICE, entry.id());
        recorded.timeEntries().delete(OFFICE, entry.id());
        intercepted.before(call -> {
            if (call.equals("createFor 1")) {
                throw new OutcomeUnknown("create time entry", "no response", "look for it");
            }
        });

        undo();

        assertThat(stored()).hasSize(2).contains(same);
    }

    private static Stream<StintException> unknownOutcomes() {
        OutcomeUnknown unknown = new OutcomeUnknown("create time entry", "no response", "look for it");
        return Stream.of(
                unknown,
                new UnexpectedResponse("create time entry", "the response cannot be read", "look for it"),
                new TimerNotStarted("6650a0000000000000000009", NOON, unknown));
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void a_write_with_an_unknown_outcome_cannot_be_undone(StintException outcome) {
        intercepted.after(call -> {
            if (call.startsWith("create")) {
                throw outcome;
            }
        });
        NewTimeEntry again = NewTimeEntry.like(entry, entry.interval());
        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> recorded("log").timeEntries().create(OFFICE, again));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::undo)
                .withMessageContaining("unknown")
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(Rule.NOT_UNDOABLE));
    }

    @Test
    void a_change_of_an_entry_that_was_not_read_cannot_be_undone() {
        TimeEntryChange change = TimeEntryChange.builder().description("New").build();
        recorded("edit").timeEntries().update(OFFICE, entry.id(), change);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::undo)
                .withMessageContaining("its earlier state was not read");
    }

    @Test
    void recording_sends_no_request() {
        recorded("edit")
                .timeEntries()
                .update(
                        OFFICE,
                        entry,
                        TimeEntryChange.builder().description("New").build());

        assertThat(intercepted.calls()).containsExactly("update 1");
    }

    @Test
    void a_journal_that_cannot_be_written_does_not_make_a_change_fail() {
        ChangeJournal broken = new ChangeJournal() {
            @Override
            public Changes read() {
                return Changes.none();
            }

            @Override
            public Changes update(UnaryOperator<Changes> change) {
                throw away("write the journal");
            }
        };

        recorded("delete", broken).timeEntries().delete(OFFICE, entry.id());

        assertThat(stored()).isEmpty();
        assertThat(problems).hasSize(1);
    }
}
