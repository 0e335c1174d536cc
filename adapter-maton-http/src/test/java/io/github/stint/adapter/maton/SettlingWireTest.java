package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.core.Stint;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many requests settled writes take, and what is stored then. */
class SettlingWireTest {

    private static final TimeInterval MORNING =
            TimeInterval.of(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"));
    private static final NewTimeEntry REVIEW = NewTimeEntry.completed(MORNING, "Review");

    private final CountedRequests requests = new CountedRequests();
    private final SimulatedFixture fixture = requests.fixture();
    private final WorkspaceId office = fixture.workspace();
    private final UserId ada = fixture.user();
    private final List<Duration> waits = new ArrayList<>();
    private final Stint stint = new Settling(waits::add).around(fixture.stint());

    @BeforeEach
    void knowTheUser() {
        assertThat(stint.users().current().id()).isEqualTo(ada);
    }

    @AfterEach
    void close() {
        requests.close();
    }

    private void fail(String method, Fault fault) {
        fixture.simulator().faults().next(1, RequestMatch.of(method, "/**"), fault);
    }

    private List<TimeEntry> stored() {
        return fixture.memory()
                .timeEntries()
                .all(office, ada, TimeEntryQuery.all())
                .toList();
    }

    private TimeEntry create() {
        return stint.timeEntries().createFor(office, ada, REVIEW);
    }

    @Test
    void a_write_whose_response_arrives_takes_no_further_request() {
        assertThat(requests.ofResult(this::create)).isEqualTo(1);
    }

    @Test
    @DisplayName("A lost response takes one more request: the entries of that second")
    void lost_response() {
        fail("POST", Fault.resetAfter());

        assertThat(requests.ofResult(this::create)).isEqualTo(2);
        assertThat(stored()).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("A lost request takes three more: two reads, and the write")
    void lost_request() {
        fail("POST", Fault.resetBefore());

        assertThat(requests.ofResult(this::create)).isEqualTo(4);
        assertThat(stored()).hasSize(1);
        assertThat(waits).containsExactly(Settling.SETTLE_TIME);
    }

    @Test
    @DisplayName("A failed server that did nothing is sent the write again")
    void server_error() {
        fail("POST", Fault.internalError());

        assertThat(requests.ofResult(this::create)).isEqualTo(4);
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName("An entry that was logged with overlaps is not taken for an equal one from before")
    void equal_entry_from_before() {
        TimeEntry before = fixture.memory().timeEntries().create(office, REVIEW);
        TimeTracker tracker = new TimeTracker(stint, office, ada, OverlapPolicy.WARN);
        fail("POST", Fault.resetBefore());

        TimeEntry logged =
                tracker.log(EntryDetails.describedAs("Review"), MORNING).entry();

        assertThat(stored()).extracting(TimeEntry::id).containsExactlyInAnyOrder(before.id(), logged.id());
    }

    @Test
    void a_stop_a_change_and_a_deletion_take_one_or_two_more_requests() {
        TimeEntry entry = create();
        TimeEntry timer = stint.timeEntries()
                .start(office, ada, NewTimeEntry.timer(Instant.parse("2026-03-02T11:00:00Z"), "Timer"))
                .started();
        TimeEntryChange change =
                TimeEntryChange.builder().description("Changed").build();

        fail("PATCH", Fault.resetAfter());
        assertThat(requests.ofResult(
                        () -> stint.timeEntries().stop(office, ada, Instant.parse("2026-03-02T11:30:00Z"))))
                .isEqualTo(2);
        fail("PUT", Fault.resetAfter());
        assertThat(requests.ofResult(() -> stint.timeEntries().update(office, entry.id(), change)))
                .isEqualTo(3);
        fail("DELETE", Fault.resetAfter());
        assertThat(requests.of(() -> stint.timeEntries().delete(office, entry.id())))
                .isEqualTo(2);

        assertThat(stored()).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(timer.id());
            assertThat(left.running()).isFalse();
        });
        assertThat(waits).isEmpty();
    }

    @Test
    void a_new_tag_takes_one_more_request() {
        fail("POST", Fault.resetAfter());

        assertThat(requests.ofResult(() -> stint.tags().create(office, new NewTag("urgent"))))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("The message of an outcome that remains unknown names the entry")
    void remains_unknown() {
        fail("POST", Fault.resetAfter());
        fixture.simulator().faults().next(100, RequestMatch.of("GET", "/**"), Fault.resetBefore());

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(this::create)
                .withMessageContaining("\"Review\" from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z")
                .satisfies(error ->
                        assertThat(error.attempt().orElseThrow().workspace()).contains(office.value()));
    }
}
