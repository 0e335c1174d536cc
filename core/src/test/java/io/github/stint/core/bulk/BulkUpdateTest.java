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

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void changes_again_what_had_no_effect_and_waits_before_the_third_attempt() {
        service.before("update", failing(lost())).before("update", failing(lost()));

        assertThat(outcomes(updateBoth())).containsOnly(Outcome.UPDATED);
        assertThat(service.calls()).containsExactly("update", "find", "update", "find", "update", "update");
        assertThat(sleeps).containsExactly(BulkEntries.SETTLE_TIME);
        assertThat(stored()).containsExactly("one", "two");
    }

    @Test
    void is_unknown_after_three_attempts() {
        for (int attempt = 0; attempt < 3; attempt++) {
            service.before("update", failing(lost()));
        }

        BulkResult<BulkUpdate> result = updateBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(result.receipts().get(0).entry()).contains(FIRST);
        assertThat(service.count("update")).isEqualTo(3);
    }

    @Test
    void is_unknown_if_it_cannot_be_read() {
        service.after("update", failing(lost())).before("find", failing(away()));

        assertThat(outcomes(updateBoth())).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(service.count("update")).isEqualTo(1);
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
