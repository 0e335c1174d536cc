package io.github.stint.core.receipt;

import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptsTest {

    private static final ExternalKey KEY = new ExternalKey("k");
    private static final Optional<TimeEntryId> ENTRY = Optional.of(new TimeEntryId("e1"));
    private static final Optional<ReceiptReason> REASON =
            Optional.of(ReceiptReason.of(new Unavailable("create", "away", "try again")));

    private static EntryReceipt receipt(ExternalKey key, Outcome outcome) {
        return new EntryReceipt(1, BulkOperation.CREATE, Optional.of(key), WORKSPACE, USER, outcome, ENTRY, REASON);
    }

    private static Optional<Outcome> outcome(Receipts receipts) {
        return receipts.find(WORKSPACE, USER, BulkOperation.CREATE, KEY).map(EntryReceipt::outcome);
    }

    @Test
    void the_last_receipt_of_a_row_counts() {
        assertThat(outcome(Receipts.of(List.of(receipt(KEY, Outcome.UNKNOWN), receipt(KEY, Outcome.NOT_STORED)))))
                .contains(Outcome.NOT_STORED);
        assertThat(outcome(Receipts.of(List.of(receipt(KEY, Outcome.UNKNOWN), receipt(KEY, Outcome.EXISTED)))))
                .contains(Outcome.EXISTED);
        assertThat(outcome(Receipts.of(List.of(receipt(KEY, Outcome.CREATED), receipt(KEY, Outcome.SETTLED)))))
                .contains(Outcome.SETTLED);
    }

    @Test
    void one_that_is_done_is_not_replaced_by_one_that_is_not() {
        Receipts receipts =
                Receipts.of(List.of(receipt(KEY, Outcome.CREATED))).plus(List.of(receipt(KEY, Outcome.UNKNOWN)));

        assertThat(outcome(receipts)).contains(Outcome.CREATED);
    }

    @Test
    void are_found_by_workspace_user_operation_and_key() {
        Receipts receipts = Receipts.of(List.of(receipt(KEY, Outcome.CREATED)));

        assertThat(receipts.find(new WorkspaceId("w2"), USER, BulkOperation.CREATE, KEY))
                .isEmpty();
        assertThat(receipts.find(WORKSPACE, new UserId("u2"), BulkOperation.CREATE, KEY))
                .isEmpty();
        assertThat(receipts.find(WORKSPACE, USER, BulkOperation.UPDATE, KEY)).isEmpty();
        assertThat(receipts.find(WORKSPACE, USER, BulkOperation.CREATE, new ExternalKey("K")))
                .isEmpty();
        assertThat(receipts.all()).containsExactly(receipt(KEY, Outcome.CREATED));
    }

    @Test
    void without_a_key_are_ignored() {
        EntryReceipt withoutKey = new EntryReceipt(
                1, BulkOperation.CREATE, Optional.empty(), WORKSPACE, USER, Outcome.CREATED, ENTRY, Optional.empty());

        assertThat(Receipts.of(List.of(withoutKey)).all()).isEmpty();
        assertThat(Receipts.none().all()).isEmpty();
    }

    @Test
    void know_the_entries_of_creations() {
        EntryReceipt deletion = new EntryReceipt(
                1,
                BulkOperation.DELETE,
                Optional.of(KEY),
                WORKSPACE,
                USER,
                Outcome.DELETED,
                Optional.of(new TimeEntryId("e2")),
                Optional.empty());

        assertThat(Receipts.of(List.of(receipt(KEY, Outcome.CREATED), deletion)).entriesOfCreations())
                .containsExactly(new TimeEntryId("e1"));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void a_receipt_has_an_entry_if_it_is_done_and_otherwise_a_reason(Outcome outcome) {
        boolean done = outcome.isDone();

        assertThat(receipt(KEY, outcome).isDone()).isEqualTo(done);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new EntryReceipt(
                        1,
                        BulkOperation.CREATE,
                        Optional.of(KEY),
                        WORKSPACE,
                        USER,
                        outcome,
                        done ? Optional.empty() : ENTRY,
                        done ? REASON : Optional.empty()))
                .withMessageContaining(done ? "without an entry" : "without a reason");
    }

    @Test
    void rows_are_numbered_from_one() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new EntryReceipt(
                        0, BulkOperation.CREATE, Optional.of(KEY), WORKSPACE, USER, Outcome.CREATED, ENTRY, REASON));
    }

    @Test
    void a_reason_is_what_remains_of_an_error() {
        assertThat(REASON).contains(new ReceiptReason("unavailable", "away", "try again", true));
    }

    static Stream<String> invalidKeys() {
        return Stream.of("", " ", " \t", "a\nb", "a\u0000", "a\u2028b", "\uD800", "x".repeat(257));
    }

    @ParameterizedTest
    @MethodSource("invalidKeys")
    void a_key_is_one_line_of_text(String invalid) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ExternalKey(invalid))
                .returns("external-key", InvalidValue::field);
    }

    @Test
    void a_key_keeps_its_characters() {
        String text = "r\u00F6w 1/\uD83D\uDE00" + "x".repeat(200);

        assertThat(new ExternalKey(text)).hasToString(text);
        assertThat(new ExternalKey("x".repeat(256)).value()).hasSize(256);
    }
}
