package io.github.stint.core.bulk;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static io.github.stint.core.bulk.FakeService.away;
import static io.github.stint.core.bulk.FakeService.failing;
import static io.github.stint.core.bulk.FakeService.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.ReceiptReason;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkUpdateTest {

    private static final TimeEntryId FIRST = new TimeEntryId("e1");
    private static final TimeEntryId SECOND = new TimeEntryId("e2");

    private final FakeService service = new FakeService();
    private final List<Duration> sleeps = new ArrayList<>();
    private final BulkEntries bulk =
            BulkEntries.of(service.stint(), WORKSPACE, USER, sleeps::add).with(BulkThreads.sequential());

    BulkUpdateTest() {
        service.create(NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "first"));
        service.create(NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "second"));
    }

    private static TimeEntryChange describe(String description) {
        return TimeEntryChange.builder().description(description).build();
    }

    private static List<Outcome> outcomes(BulkResult<?> result) {
        return result.receipts().stream().map(EntryReceipt::outcome).toList();
    }

    private BulkResult<BulkUpdate> updateBoth() {
        return bulk.update(List.of(BulkUpdate.of(FIRST, describe("one")), BulkUpdate.of(SECOND, describe("two"))));
    }

    private List<String> stored() {
        return service.stored().stream().map(TimeEntry::description).toList();
    }

    @Test
    void updates_each() {
        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(outcomes(result)).containsOnly(Outcome.UPDATED);
        assertThat(result.rows().get(1).entry()).isEqualTo(service.find(SECOND));
        assertThat(result.receipts().get(1).entry()).contains(SECOND);
        assertThat(stored()).containsExactly("one", "two");
        assertThat(service.calls()).containsExactly("update", "update");
    }

    @Test
    void an_entry_that_does_not_exist_affects_no_other() {
        BulkResult<BulkUpdate> result = bulk.update(
                List.of(BulkUpdate.of(new TimeEntryId("e9"), describe("nine")), BulkUpdate.of(FIRST, describe("one"))));

        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED, Outcome.UPDATED);
        assertThat(result.rows().get(0).error()).containsInstanceOf(NotFound.class);
    }

    @Test
    void settles_a_change_without_a_response_by_reading() {
        service.after("update", failing(lost()));

        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED, Outcome.UPDATED);
        assertThat(result.rows().get(0).entry()).isEqualTo(service.find(FIRST));
        assertThat(service.calls()).containsExactly("update", "find", "update");
        assertThat(sleeps).isEmpty();
    }

    @Test
    void changes_again_what_had_no_effect() {
        service.before("update", 2, failing(lost()));

        assertThat(outcomes(updateBoth())).containsOnly(Outcome.UPDATED);
        assertThat(service.calls())
                .containsExactly("update", "find", "find", "update", "find", "find", "update", "update");
        assertThat(sleeps).hasSize(2).containsOnly(BulkEntries.SETTLE_TIME);
        assertThat(stored()).containsExactly("one", "two");
    }

    @Test
    void has_no_effect_if_three_attempts_have_none_and_it_is_not_stored_later() {
        service.before("update", 3, failing(lost()));

        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(outcomes(result)).containsOnly(Outcome.NOT_STORED);
        assertThat(result.stop()).containsInstanceOf(Unavailable.class);
        assertThat(result.stop().orElseThrow()).hasMessageContaining("3 attempts");
        assertThat(service.calls())
                .containsExactly("update", "find", "find", "update", "find", "find", "update", "find", "find");
        assertThat(sleeps).hasSize(3).containsOnly(BulkEntries.SETTLE_TIME);
    }

    static Stream<StintException> certainFailures() {
        return Stream.of(
                away(),
                new RateLimited("update time entry"),
                Refused.byService("update time entry", "locked"),
                Cancelled.closed("update time entry", "already closed"));
    }

    @ParameterizedTest
    @MethodSource("certainFailures")
    @DisplayName("A change that takes effect only after the next attempt has certainly failed is settled")
    void takes_effect_late(StintException certain) {
        service.before("update", failing(lost())).before("update", failing(certain));
        BulkEntries patient = BulkEntries.of(service.stint(), WORKSPACE, USER, time -> {
                    sleeps.add(time);
                    if (sleeps.size() == 2) {
                        describeFirst("one");
                    }
                })
                .with(BulkThreads.sequential());

        BulkResult<BulkUpdate> result = patient.update(List.of(BulkUpdate.of(FIRST, describe("one"))));

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED);
        assertThat(result.receipts().get(0).reason()).map(ReceiptReason::code).contains("outcome-unknown");
        assertThat(service.calls()).containsExactly("update", "find", "find", "update", "find", "find");
    }

    private void describeFirst(String description) {
        service.put(TimeEntry.builder()
                .from(service.find(FIRST).orElseThrow())
                .description(description)
                .build());
    }

    @ParameterizedTest
    @MethodSource("certainFailures")
    @DisplayName(
            "A change that is not stored after the next attempt has certainly failed has no effect, and no error is lost")
    void has_no_effect(StintException certain) {
        service.before("update", failing(lost())).before("update", failing(certain));

        BulkResult<BulkUpdate> result = bulk.update(List.of(BulkUpdate.of(FIRST, describe("one"))));

        assertThat(outcomes(result)).containsExactly(certain instanceof Refused ? Outcome.REFUSED : Outcome.NOT_STORED);
        assertThat(result.rows().get(0).error().orElseThrow().getSuppressed())
                .hasOnlyElementsOfType(OutcomeUnknown.class)
                .hasSize(1);
        assertThat(sleeps).hasSize(2).containsOnly(BulkEntries.SETTLE_TIME);
        assertThat(stored()).containsExactly("first", "second");
    }

    @Test
    @DisplayName("White space that the service changes does not hide that the change is stored")
    void stored_in_another_form() {
        service.after("update", () -> {
            describeFirst("one two");
            throw lost();
        });

        assertThat(outcomes(bulk.update(List.of(BulkUpdate.of(FIRST, describe("one  two "))))))
                .containsExactly(Outcome.SETTLED);
        assertThat(service.calls()).containsExactly("update", "find");
    }

    @Test
    void is_unknown_if_it_cannot_be_read() {
        service.after("update", failing(lost())).before("find", 5, failing(away()));

        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(result.receipts().get(0).entry()).contains(FIRST);
        assertThat(result.stop()).containsInstanceOf(OutcomeUnknown.class);
        assertThat(service.count("update")).isEqualTo(1);
        assertThat(outcomes(updateBoth())).containsOnly(Outcome.UPDATED);
    }

    @Test
    void is_unknown_if_it_is_interrupted_while_it_settles() {
        service.before("update", () -> {
            Thread.currentThread().interrupt();
            throw lost();
        });

        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(Thread.interrupted()).as("remains interrupted").isTrue();
        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(service.calls()).containsExactly("update");
    }

    @Test
    @DisplayName(
            "Ports that settle already settle once, report that to their own listener, too, and wait with their own sleeper")
    void of_settling_ports() {
        List<Duration> waits = new ArrayList<>();
        List<StintException> found = new ArrayList<>();
        Stint settling = new Settling(waits::add).around(service.stint(), found::add);
        BulkEntries over =
                BulkEntries.of(settling, WORKSPACE, USER, sleeps::add).with(BulkThreads.sequential());
        service.before("update", 3, failing(lost())).after("update", failing(lost()));

        assertThat(outcomes(over.update(List.of(BulkUpdate.of(FIRST, describe("one"))))))
                .containsExactly(Outcome.NOT_STORED);
        assertThat(service.count("update")).isEqualTo(3);
        assertThat(sleeps).isEmpty();
        assertThat(waits).hasSize(3).containsOnly(Settling.SETTLE_TIME);
        assertThat(outcomes(over.update(List.of(BulkUpdate.of(FIRST, describe("one"))))))
                .containsExactly(Outcome.SETTLED);
        assertThat(found).hasSize(1);
    }

    @Test
    void is_refused_if_the_entry_is_gone_afterwards() {
        service.before("update", failing(lost())).before("find", () -> service.remove(FIRST));

        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED, Outcome.UPDATED);
        assertThat(result.rows().get(0).error()).containsInstanceOf(NotFound.class);
    }

    @Test
    void a_change_that_does_not_fit_what_is_stored_has_not_taken_effect() {
        TimeEntryChange endsAtNine = TimeEntryChange.builder().end(NINE).build();
        service.before("update", failing(lost()))
                .before(
                        "find",
                        () -> service.put(TimeEntry.builder()
                                .from(service.find(FIRST).orElseThrow())
                                .interval(TimeInterval.of(TEN, TEN))
                                .build()));

        BulkResult<BulkUpdate> result = bulk.update(List.of(BulkUpdate.of(FIRST, endsAtNine)));

        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED);
        assertThat(result.rows().get(0).error()).containsInstanceOf(InvalidValue.class);
    }

    @Test
    void does_not_repeat_a_change_that_stopped_a_timer() {
        service.before("update", failing(new TimerNotStarted("e1", TEN, away())));

        assertThat(outcomes(updateBoth())).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(service.calls()).containsExactly("update");
    }

    @Test
    void stops_if_the_service_is_away() {
        service.before("update", failing(away()));

        assertThat(outcomes(updateBoth())).containsOnly(Outcome.NOT_STORED);
        assertThat(service.calls()).containsExactly("update");
    }

    @Test
    void does_not_repeat_what_a_receipt_reports_as_done() {
        List<BulkUpdate> rows = List.of(
                BulkUpdate.of(new ExternalKey("a"), FIRST, describe("one")),
                BulkUpdate.of(new ExternalKey("b"), SECOND, describe("two")));
        service.before("update", () -> {}).before("update", failing(away()));
        BulkResult<BulkUpdate> first = bulk.update(rows);
        service.put(TimeEntry.builder()
                .from(service.find(FIRST).orElseThrow())
                .description("edited since")
                .build());

        BulkResult<BulkUpdate> second =
                bulk.resuming(Receipts.of(first.receipts())).update(rows);

        assertThat(outcomes(second)).containsOnly(Outcome.UPDATED);
        assertThat(stored()).containsExactly("edited since", "two");
        assertThat(second.receipts()).extracting(EntryReceipt::operation).containsOnly(BulkOperation.UPDATE);
    }

    @Test
    void rejects_rows_before_it_sends_anything() {
        assertInvalid(
                "end", BulkUpdate.of(FIRST, TimeEntryChange.builder().clearEnd().build()));
        assertInvalid("entry", BulkUpdate.of(FIRST, describe("a")), BulkUpdate.of(FIRST, describe("b")));
        ExternalKey key = new ExternalKey("k");
        assertInvalid("key", BulkUpdate.of(key, FIRST, describe("a")), BulkUpdate.of(key, SECOND, describe("b")));
        assertThat(service.calls()).isEmpty();
    }

    private void assertInvalid(String field, BulkUpdate... rows) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> bulk.update(List.of(rows)))
                .returns(field, InvalidValue::field);
    }
}
