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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.ReceiptReason;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Creating many entries, one after the other. */
class BulkCreateTest {

    private final FakeService service = new FakeService();
    private final List<Duration> sleeps = new ArrayList<>();
    private final BulkEntries bulk =
            BulkEntries.of(service.stint(), WORKSPACE, USER, sleeps::add).with(BulkThreads.sequential());

    static BulkCreate row(String description) {
        return BulkCreate.of(entry(description));
    }

    static BulkCreate row(String key, String description) {
        return BulkCreate.of(new ExternalKey(key), entry(description));
    }

    private static NewTimeEntry entry(String description) {
        return NewTimeEntry.completed(TimeInterval.of(NINE, TEN), description);
    }

    private static BulkCreate on(String project, String description) {
        return BulkCreate.of(NewTimeEntry.builder()
                .from(entry(description))
                .projectId(new ProjectId(project))
                .build());
    }

    private BulkResult<BulkCreate> create(BulkCreate... rows) {
        return bulk.create(List.of(rows));
    }

    private static List<Outcome> outcomes(BulkResult<?> result) {
        return result.receipts().stream().map(EntryReceipt::outcome).toList();
    }

    private List<String> stored() {
        return service.stored().stream().map(TimeEntry::description).toList();
    }

    @Test
    void creates_what_is_not_stored() {
        TimeEntry there = service.create(entry("there"));

        BulkResult<BulkCreate> result = create(row("new"), row("there"));

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED, Outcome.EXISTED);
        assertThat(result.rows().get(0).entry()).contains(service.stored().get(1));
        assertThat(result.rows().get(1).entry()).contains(there);
        assertThat(result.rows()).extracting(RowResult::row).containsExactly(row("new"), row("there"));
        assertThat(result.isComplete()).isTrue();
        assertThat(result.stop()).isEmpty();
        assertThat(stored()).containsExactly("there", "new");
        assertThat(service.calls()).containsExactly("list", "create");
    }

    @Test
    void a_receipt_names_row_entry_and_scope() {
        EntryReceipt receipt = create(row("a"), row("k", "b")).receipts().get(1);

        assertThat(receipt)
                .isEqualTo(new EntryReceipt(
                        2,
                        BulkOperation.CREATE,
                        Optional.of(new ExternalKey("k")),
                        WORKSPACE,
                        USER,
                        Outcome.CREATED,
                        Optional.of(new TimeEntryId("e2")),
                        Optional.empty()));
        assertThat(receipt.isDone()).isTrue();
    }

    @Test
    void creates_n_minus_m_of_equal_rows() {
        service.create(entry("same"));

        assertThat(outcomes(create(row("same"), row(" same "), row("same"))))
                .containsExactly(Outcome.EXISTED, Outcome.CREATED, Outcome.CREATED);
        assertThat(outcomes(create(row("same"), row("same"), row("same")))).containsOnly(Outcome.EXISTED);
    }

    @Test
    void reads_from_the_first_start_to_the_last_inclusive() {
        NewTimeEntry later = NewTimeEntry.completed(TimeInterval.of(TEN, TEN), "later");
        service.create(later);
        service.create(entry("first"));

        assertThat(outcomes(create(BulkCreate.of(later), row("first")))).containsOnly(Outcome.EXISTED);
    }

    static Stream<RuntimeException> errorsOfOneRow() {
        return Stream.of(
                Refused.byService("create", "no"),
                new InvalidValue("create", "description", "no", "shorten it"),
                new Forbidden("create", "locked", "ask an administrator"),
                new NotFound("create", EntityKind.TAG, "t1"));
    }

    @ParameterizedTest
    @MethodSource("errorsOfOneRow")
    void an_error_of_a_row_affects_no_other(RuntimeException error) {
        service.before("create", () -> {
            throw error;
        });

        BulkResult<BulkCreate> result = create(row("a"), row("b"));

        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED, Outcome.CREATED);
        assertThat(result.rows().get(0).error()).containsSame((StintException) error);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.stop()).isEmpty();
    }

    static Stream<StintException> errorsOfAllRows() {
        return Stream.of(
                away(),
                new RateLimited("create"),
                new NotFound("create", EntityKind.WORKSPACE, "w1"),
                new NotFound("create", EntityKind.USER, "u1"));
    }

    @ParameterizedTest
    @MethodSource("errorsOfAllRows")
    void an_error_of_all_rows_stops(StintException error) {
        service.before("create", () -> {}).before("create", failing(error));

        BulkResult<BulkCreate> result = create(row("a"), row("b"), row("c"));

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED, Outcome.NOT_STORED, Outcome.NOT_STORED);
        assertThat(result.stop()).containsSame(error);
        assertThat(result.rows().get(2).error()).containsSame(error);
        assertThat(result.receipts().get(2).reason()).contains(ReceiptReason.of(error));
        assertThat(service.count("create")).isEqualTo(2);
    }

    @Test
    void finds_what_was_created_without_a_response() {
        service.after("create", failing(lost()));

        BulkResult<BulkCreate> result = create(row("same"), row("same"));

        assertThat(outcomes(result)).containsExactly(Outcome.SETTLED, Outcome.CREATED);
        assertThat(result.rows().get(0).entry()).contains(service.stored().get(0));
        assertThat(result.receipts().get(0).reason()).map(ReceiptReason::code).contains("outcome-unknown");
        assertThat(sleeps).isEmpty();
        assertThat(service.calls()).containsExactly("list", "create", "list", "create");
    }

    @Test
    void creates_again_what_is_not_stored_after_the_settle_time() {
        service.before("create", failing(lost()));

        assertThat(outcomes(create(row("a")))).containsExactly(Outcome.CREATED);
        assertThat(sleeps).containsExactly(BulkEntries.SETTLE_TIME);
        assertThat(service.calls()).containsExactly("list", "create", "list", "list", "create");
    }

    @Test
    void is_unknown_after_three_attempts() {
        service.before("create", failing(lost()))
                .before("create", failing(lost()))
                .before("create", failing(lost()));

        BulkResult<BulkCreate> result = create(row("a"), row("b"));

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(result.stop()).containsInstanceOf(OutcomeUnknown.class);
        assertThat(result.receipts().get(0).entry()).isEmpty();
        assertThat(service.count("create")).isEqualTo(3);
    }

    @Test
    void an_error_after_an_attempt_without_effect_keeps_the_first_one() {
        Refused locked = Refused.byService("create", "locked");
        service.before("create", failing(lost())).before("create", failing(locked));

        BulkResult<BulkCreate> result = create(row("a"));

        assertThat(outcomes(result)).containsExactly(Outcome.REFUSED);
        assertThat(result.rows().get(0).error()).containsSame(locked);
        assertThat(locked.getSuppressed())
                .hasOnlyElementsOfType(OutcomeUnknown.class)
                .hasSize(1);
    }

    private BulkEntries overSettlingPorts() {
        Stint settling = new Settling(sleeps::add, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).around(service.stint());
        return BulkEntries.of(settling, WORKSPACE, USER, sleeps::add).with(BulkThreads.sequential());
    }

    @Test
    @DisplayName("Ports that settle already send a row three times, and not nine")
    void of_settling_ports() {
        service.before("create", 9, failing(lost()));

        BulkResult<BulkCreate> result = overSettlingPorts().create(List.of(row("a"), row("b")));

        assertThat(outcomes(result)).containsOnly(Outcome.NOT_STORED);
        assertThat(service.count("create")).isEqualTo(3);
    }

    @Test
    @DisplayName("What ports that settle could not find out is not looked for again")
    void unknown_to_settling_ports() {
        service.before("list", () -> {}).after("create", failing(lost())).before("list", 5, failing(away()));

        BulkResult<BulkCreate> result = overSettlingPorts().create(List.of(row("a"), row("b")));

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(service.count("create")).isEqualTo(1);
        assertThat(service.count("list")).isEqualTo(6);
    }

    @Test
    void equal_rows_over_settling_ports_are_each_stored_once() {
        service.after("create", failing(lost())).after("create", failing(lost()));

        BulkResult<BulkCreate> result = overSettlingPorts().create(List.of(row("a"), row("a"), row("a")));

        assertThat(outcomes(result)).containsOnly(Outcome.CREATED);
        assertThat(stored()).containsExactly("a", "a", "a");
    }

    @Test
    void is_unknown_if_it_cannot_be_read() {
        service.before("list", () -> {}).after("create", failing(lost())).before("list", failing(away()));

        BulkResult<BulkCreate> result = create(row("a"), row("b"));

        assertThat(outcomes(result)).containsExactly(Outcome.UNKNOWN, Outcome.NOT_STORED);
        assertThat(result.rows().get(0).error().orElseThrow().getSuppressed())
                .hasOnlyElementsOfType(Unavailable.class)
                .hasSize(1);
        assertThat(outcomes(create(row("a"), row("b")))).containsExactly(Outcome.EXISTED, Outcome.CREATED);
    }

    @Test
    void reads_each_project_once() {
        service.add(Samples.project().id(new ProjectId("p1")).billable(true).build());

        BulkResult<BulkCreate> result = create(on("p1", "a"), on("p2", "b"), on("p1", "c"), on("p2", "d"), row("e"));

        assertThat(outcomes(result))
                .containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.CREATED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(service.stored()).extracting(TimeEntry::billable).containsExactly(true, true, false);
        assertThat(service.count("project")).isEqualTo(2);
    }

    @Test
    void creates_nothing_if_a_project_cannot_be_read() {
        service.before("project", failing(away()));

        assertThat(outcomes(create(row("a"), on("p1", "b")))).containsOnly(Outcome.NOT_STORED);
        assertThat(stored()).isEmpty();
    }

    @Test
    void rejects_rows_before_it_sends_anything() {
        assertInvalid("interval", "row 2", row("a"), BulkCreate.of(NewTimeEntry.timer(NINE, "runs")));
        assertInvalid("key", "rows 1 and 3", row("k", "a"), row("b"), row("k", "c"));
        assertThat(service.calls()).isEmpty();
    }

    private void assertInvalid(String field, String message, BulkCreate... rows) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> bulk.create(Arrays.asList(rows)))
                .withMessageContaining(message)
                .returns(field, InvalidValue::field);
    }

    @Test
    void throws_if_it_cannot_read() {
        service.before("list", failing(away()));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> create(row("a")));
        assertThat(stored()).isEmpty();
    }

    @Test
    void sends_nothing_without_rows() {
        assertThat(create().rows()).isEmpty();
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void stops_if_the_adapter_is_closed() {
        service.before("create", () -> {}).before("create", () -> {
            throw Cancelled.closed("create time entry", "already closed");
        });

        BulkResult<BulkCreate> result = create(row("a"), row("b"), row("c"));

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED, Outcome.NOT_STORED, Outcome.NOT_STORED);
        assertThat(result.stop()).map(stop -> stop.code()).contains("closed");
        assertThat(result.stop()).map(stop -> stop.retryable()).contains(false);
    }

    @Test
    @DisplayName("A defect of an adapter is not taken for a closed one, because the entry may be stored")
    void throws_what_no_port_may_throw() {
        IllegalStateException defect = new IllegalStateException("the error already has a response");
        service.after("create", () -> {
            throw defect;
        });

        assertThatThrownBy(() -> create(row("a"), row("b"))).isSameAs(defect);
        assertThat(stored()).containsExactly("a");
    }
}
