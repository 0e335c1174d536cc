package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A split into three parts, of which a write fails. */
class EntrySplitFailureTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("office");
    private static final UserId ADA = new UserId("ada");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3_600);
    private static final Instant ELEVEN = NINE.plusSeconds(7_200);
    private static final Instant NOON = NINE.plusSeconds(10_800);

    private final InMemoryStint service = InMemoryStint.builder(Clock.fixed(NOON, ZoneOffset.UTC))
            .workspace(
                    Workspace.builder().id(OFFICE).name("Office").build(),
                    User.builder()
                            .id(ADA)
                            .email("ada@example.com")
                            .status(UserStatus.ACTIVE)
                            .build())
            .build();
    private final InterceptedStint intercepted = new InterceptedStint(service);
    private final List<Duration> waits = new ArrayList<>();
    private Runnable whileWaiting = () -> {};
    private final TimeEntry entry = service.timeEntries()
            .create(
                    OFFICE,
                    NewTimeEntry.builder()
                            .description("Review")
                            .interval(TimeInterval.of(NINE, NOON))
                            .build());

    private List<TimeEntry> split() {
        return new EntrySplit(Settling.without(intercepted.stint()), OFFICE, this::sleep)
                .split(entry, List.of(TEN, ELEVEN), NOON);
    }

    private void sleep(Duration time) throws InterruptedException {
        waits.add(time);
        whileWaiting.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private List<TimeEntry> stored() {
        return service.timeEntries()
                .all(OFFICE, ADA, TimeEntryQuery.all())
                .sorted(TimeEntryQuery.LATEST_FIRST.reversed())
                .toList();
    }

    private static InterceptedStint.Around failAt(String failing, StintException reason) {
        return call -> {
            if (call.equals(failing)) {
                throw reason;
            }
        };
    }

    private static Unavailable away() {
        return new Unavailable("create time entry", "the service is away", "try again");
    }

    private static OutcomeUnknown unknown() {
        return new OutcomeUnknown("create time entry", "no response", "look for it");
    }

    @Test
    void nothing_is_written_if_the_first_part_cannot_be_created() {
        intercepted.before(failAt("createFor 1", away()));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::split)
                .withMessage("the service is away; the entry was not split");

        assertThat(stored()).containsExactly(entry);
    }

    @Test
    void parts_are_deleted_if_a_later_one_cannot_be_created() {
        intercepted.before(failAt("createFor 2", away()));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(this::split)
                .withMessageContaining("the entry was not split, and the parts that were created (")
                .withMessageContaining(") were deleted");

        assertThat(stored()).containsExactly(entry);
    }

    @Test
    void parts_are_deleted_if_the_entry_cannot_be_changed() {
        intercepted.before(failAt("update 1", away()));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::split);

        assertThat(stored()).containsExactly(entry);
    }

    @Test
    void a_part_that_was_created_without_a_response_is_named_and_not_deleted() {
        intercepted.after(failAt("createFor 2", unknown()));

        PartlyChanged error = catchThrowableOfType(PartlyChanged.class, this::split);

        assertThat(stored()).hasSize(2).contains(entry);
        TimeEntry part = stored().get(1);
        assertThat(error.leftIds()).isEmpty();
        assertThat(error)
                .hasMessageContaining("were deleted")
                .hasMessageEndingWith("these entries are equal to it: " + part.id());
    }

    @Test
    void ports_that_settle_find_a_part_that_was_created_without_a_response() {
        intercepted.after(failAt("createFor 2", unknown()));

        List<TimeEntry> parts =
                new EntrySplit(intercepted.stint(), OFFICE, this::sleep).split(entry, List.of(TEN, ELEVEN), NOON);

        assertThat(stored()).containsExactlyElementsOf(parts).hasSize(3);
    }

    @Test
    void an_entry_that_was_changed_without_a_response_completes_the_split() {
        intercepted.after(failAt("update 1", unknown()));

        List<TimeEntry> parts = split();

        assertThat(parts).hasSize(3);
        assertThat(stored()).containsExactlyElementsOf(parts);
        assertThat(parts.get(0).id()).isEqualTo(entry.id());
    }

    @Test
    void a_timer_whose_second_write_has_an_unknown_outcome_keeps_its_parts() {
        intercepted.after(failAt("update 1", new TimerNotStarted(entry.id().value(), NOON, unknown())));

        List<TimeEntry> parts = split();

        assertThat(parts).hasSize(3);
        assertThat(stored()).containsExactlyElementsOf(parts);
        assertThat(parts.get(0).id()).isEqualTo(entry.id());
    }

    @Test
    void an_entry_whose_change_had_no_effect_is_not_split() {
        intercepted.before(failAt("update 1", unknown()));

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(this::split);

        assertThat(stored()).containsExactly(entry);
    }

    @Test
    void an_interrupt_does_not_prevent_the_undo() {
        intercepted.before(call -> {
            if (Thread.currentThread().isInterrupted()) {
                throw unknown();
            }
            if (call.equals("createFor 2")) {
                Thread.currentThread().interrupt();
                throw unknown();
            }
        });

        assertThatExceptionOfType(PartlyChanged.class)
                .isThrownBy(this::split)
                .withMessageContaining(") were deleted; it is not known whether a part was created")
                .withMessageEndingWith("that starts at 2026-03-02T11:00:00Z");

        assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
        assertThat(stored()).containsExactly(entry);
    }

    @Test
    void the_error_states_what_exists_if_the_undo_fails() {
        intercepted.before(call -> {
            if (call.equals("createFor 2") || call.startsWith("delete")) {
                throw away();
            }
        });

        PartlyChanged error = catchThrowableOfType(PartlyChanged.class, this::split);

        TimeEntry left = stored().get(1);
        assertThat(error.leftIds()).containsExactly(left.id().value());
        assertThat(error)
                .hasMessage("the service is away; the entry " + entry.id()
                        + " was not shortened, and these parts of it may exist too: " + left.id());
        assertThat(error.hint()).isEqualTo("try again; then delete " + left.id());
        assertThat(error.retryable()).isFalse();
        assertThat(stored().get(0)).isEqualTo(entry);
    }

    @Test
    void the_error_states_what_is_unknown_if_nothing_can_be_read() {
        intercepted
                .after(failAt("createFor 2", unknown()))
                .before(failAt(
                        "allStrict 1", new Unavailable("list time entries", "the service is away", "try again")));

        PartlyChanged error = catchThrowableOfType(PartlyChanged.class, this::split);

        assertThat(error)
                .hasMessageContaining("it is not known whether a part was created that starts at 2026-03-02T11:00:00Z");
        assertThat(error.hint()).contains("delete it if it exists");
    }

    @Test
    void the_error_states_that_the_split_may_be_complete() {
        intercepted
                .after(failAt("update 1", unknown()))
                .before(failAt("find 1", new Unavailable("show time entry", "the service is away", "try again")));

        PartlyChanged error = catchThrowableOfType(PartlyChanged.class, this::split);

        assertThat(error.leftIds()).hasSize(2);
        assertThat(error)
                .hasMessageContaining(
                        "it is not known whether the entry " + entry.id() + " already ends at 2026-03-02T10:00:00Z");
    }

    @Test
    void a_running_timer_is_never_stopped() {
        TimeEntry timer = service.timeEntries()
                .create(
                        OFFICE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(NINE))
                                .build());

        List<TimeEntry> parts = new EntrySplit(Settling.without(intercepted.stint()), OFFICE, this::sleep)
                .split(timer, List.of(TEN), NOON);

        assertThat(intercepted.calls()).containsExactly("createFor 1", "update 1");
        assertThat(parts.get(1).id()).isEqualTo(timer.id());
        assertThat(service.timeEntries().running(OFFICE, ADA)).contains(parts.get(1));
    }

    @Test
    void an_entry_that_is_changed_late_completes_the_split() {
        intercepted.before(failAt("update 1", unknown()));
        whileWaiting = () -> service.timeEntries()
                .update(OFFICE, entry.id(), TimeEntryChange.builder().end(TEN).build());

        List<TimeEntry> parts = split();

        assertThat(stored()).containsExactlyElementsOf(parts).hasSize(3);
        assertThat(waits).containsExactly(Settling.SETTLE_TIME);
    }

    @Test
    void an_interrupt_while_waiting_for_a_change_deletes_nothing() {
        intercepted.before(failAt("update 1", unknown()));
        whileWaiting = () -> Thread.currentThread().interrupt();

        PartlyChanged error = catchThrowableOfType(PartlyChanged.class, this::split);

        assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
        assertThat(error).hasMessageContaining("it is not known whether the entry " + entry.id() + " already ends");
        assertThat(stored()).hasSize(3).contains(entry);
    }
}
