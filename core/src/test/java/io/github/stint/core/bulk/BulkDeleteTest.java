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

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.ReceiptReason;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BulkDeleteTest {

    private static final TimeEntryId FIRST = new TimeEntryId("e1");
    private static final TimeEntryId SECOND = new TimeEntryId("e2");

    private final FakeService service = new FakeService();
    private final List<Duration> sleeps = new ArrayList<>();
    private final BulkEntries bulk =
            BulkEntries.of(service.stint(), WORKSPACE, USER, sleeps::add).with(BulkThreads.sequential());

    BulkDeleteTest() {
        service.create(NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "first"));
        service.create(NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "second"));
    }

    private static List<Outcome> outcomes(BulkResult<?> result) {
        return result.receipts().stream().map(EntryReceipt::outcome).toList();
    }

    private BulkResult<BulkDelete> deleteBoth() {
        return bulk.delete(List.of(BulkDelete.of(FIRST), BulkDelete.of(SECOND)));
    }

    @Test
    void deletes_each() {
        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsOnly(Outcome.DELETED);
        assertThat(result.receipts().get(0).entry()).contains(FIRST);
        assertThat(result.rows().get(0).entry()).isEmpty();
        assertThat(service.stored()).isEmpty();
    }

    @Test
    void an_entry_that_does_not_exist_is_absent() {
        service.remove(FIRST);

        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.ABSENT, Outcome.DELETED);
        assertThat(result.receipts().get(0).entry()).contains(FIRST);
        assertThat(result.isComplete()).isTrue();
    }

    @Test
    void a_workspace_that_does_not_exist_stops() {
        service.before("delete", failing(new NotFound("delete", EntityKind.WORKSPACE, "w1")));

        assertThat(outcomes(deleteBoth())).containsOnly(Outcome.NOT_STORED);
    }

    @Test
    void settles_a_deletion_without_a_response_by_reading() {
        service.after("delete", failing(lost()));

        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED, Outcome.DELETED);
        assertThat(result.receipts().get(0).entry()).contains(FIRST);
        assertThat(result.receipts().get(0).reason()).map(ReceiptReason::code).contains("outcome-unknown");
        assertThat(service.calls()).containsExactly("delete", "find", "delete");
        assertThat(sleeps).isEmpty();
    }

    @Test
    void deletes_again_what_had_no_effect() {
        service.before("delete", 2, failing(lost()));

        assertThat(outcomes(deleteBoth())).containsOnly(Outcome.DELETED);
        assertThat(service.calls()).containsExactly("delete", "find", "delete", "find", "delete", "delete");
        assertThat(sleeps).isEmpty();
        assertThat(service.stored()).isEmpty();
    }

    @Test
    void has_no_effect_if_three_attempts_have_none_and_it_exists_later() {
        service.before("delete", 3, failing(lost()));

        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsOnly(Outcome.NOT_STORED);
        assertThat(service.count("delete")).isEqualTo(3);
        assertThat(sleeps).containsExactly(BulkEntries.SETTLE_TIME);
        assertThat(service.stored()).hasSize(2);
    }

    @Test
    @DisplayName("An entry that the second attempt does not find was deleted by the first, whose failure is the reason")
    void deleted_late() {
        service.before("delete", failing(lost())).before("delete", () -> service.remove(FIRST));

        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED, Outcome.DELETED);
        assertThat(result.receipts().get(0).reason()).map(ReceiptReason::code).contains("outcome-unknown");
    }

    @Test
    @DisplayName("A deletion that takes effect only after the next attempt has certainly failed is settled")
    void deleted_after_a_failure() {
        service.before("delete", failing(lost())).before("delete", failing(away()));
        BulkEntries patient = BulkEntries.of(service.stint(), WORKSPACE, USER, time -> service.remove(FIRST))
                .with(BulkThreads.sequential());

        assertThat(outcomes(patient.delete(List.of(BulkDelete.of(FIRST))))).containsExactly(Outcome.SETTLED);
    }

    @Test
    void keeps_the_first_failure_if_the_next_attempt_fails() {
        service.before("delete", failing(lost())).before("delete", failing(away()));

        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsOnly(Outcome.NOT_STORED);
        assertThat(result.rows().get(0).error().orElseThrow().getSuppressed())
                .hasOnlyElementsOfType(OutcomeUnknown.class)
                .hasSize(1);
    }

    @Test
    void is_unknown_if_it_cannot_be_read() {
        service.after("delete", failing(lost())).before("find", 5, failing(away()));

        BulkResult<BulkDelete> result = deleteBoth();

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(result.receipts().get(0).entry()).contains(FIRST);
        assertThat(result.rows().get(0).error().orElseThrow().code()).isEqualTo("outcome-unknown");
    }

    @Test
    void stops_if_the_service_is_away() {
        service.before("delete", failing(away()));

        assertThat(outcomes(deleteBoth())).containsOnly(Outcome.NOT_STORED);
        assertThat(service.count("delete")).isEqualTo(1);
    }

    @Test
    void a_refused_deletion_affects_no_other() {
        service.before("delete", failing(Refused.byService("delete", "locked")));

        assertThat(outcomes(deleteBoth())).containsExactly(Outcome.REFUSED, Outcome.DELETED);
    }

    @Test
    void an_absent_entry_whose_deletion_was_unknown_is_settled() {
        List<BulkDelete> rows = List.of(BulkDelete.of(new ExternalKey("a"), FIRST));
        service.after("delete", failing(lost())).before("find", 5, failing(away()));
        BulkResult<BulkDelete> first = bulk.delete(rows);

        BulkResult<BulkDelete> second =
                bulk.resuming(Receipts.of(first.receipts())).delete(rows);

        assertThat(outcomes(first)).containsExactly(Outcome.UNKNOWN);
        assertThat(outcomes(second)).containsExactly(Outcome.SETTLED);
    }

    @Test
    void rejects_rows_before_it_sends_anything() {
        assertInvalid("entry", BulkDelete.of(FIRST), BulkDelete.of(FIRST));
        ExternalKey key = new ExternalKey("k");
        assertInvalid("key", BulkDelete.of(key, FIRST), BulkDelete.of(key, SECOND));
        assertThat(service.calls()).isEmpty();
    }

    private void assertInvalid(String field, BulkDelete... rows) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> bulk.delete(List.of(rows)))
                .returns(field, InvalidValue::field);
    }
}
