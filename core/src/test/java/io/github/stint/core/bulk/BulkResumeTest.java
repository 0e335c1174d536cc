package io.github.stint.core.bulk;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static io.github.stint.core.bulk.FakeService.failing;
import static io.github.stint.core.bulk.FakeService.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Refused;
import io.github.stint.core.json.JsonForm;
import io.github.stint.core.json.JsonForms;
import io.github.stint.core.json.JsonValue;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that continue where another one has ended, or was killed. */
class BulkResumeTest {

    private final FakeService service = new FakeService();
    private final BulkEntries bulk =
            BulkEntries.of(service.stint(), WORKSPACE, USER, time -> {}).with(BulkThreads.sequential());

    private static BulkCreate row(String key, String description) {
        return BulkCreate.of(new ExternalKey(key), NewTimeEntry.completed(TimeInterval.of(NINE, TEN), description));
    }

    private static List<Outcome> outcomes(BulkResult<?> result) {
        return result.receipts().stream().map(EntryReceipt::outcome).toList();
    }

    private List<String> stored() {
        return service.stored().stream().map(TimeEntry::description).toList();
    }

    private void edit(int position, String description) {
        service.put(TimeEntry.builder()
                .from(service.stored().get(position))
                .description(description)
                .build());
    }

    @Test
    void does_not_create_again_what_was_edited_or_deleted_since() {
        List<BulkCreate> rows = List.of(row("a", "one"), row("b", "two"), row("c", "three"));
        BulkResult<BulkCreate> first = bulk.create(rows.subList(0, 2));
        edit(0, "edited");
        service.remove(first.receipts().get(1).entry().orElseThrow());

        BulkResult<BulkCreate> second =
                bulk.resuming(Receipts.of(first.receipts())).create(rows);

        assertThat(outcomes(second)).containsOnly(Outcome.CREATED);
        assertThat(second.receipts().subList(0, 2)).isEqualTo(first.receipts());
        assertThat(second.rows().get(0).entry()).isEmpty();
        assertThat(stored()).containsExactly("edited", "three");
    }

    @Test
    void without_receipts_an_edited_entry_is_missing() {
        bulk.create(List.of(row("a", "one")));
        edit(0, "edited");

        bulk.create(List.of(row("a", "one")));

        assertThat(stored()).containsExactly("edited", "one");
    }

    @Test
    void sends_nothing_if_all_rows_have_receipts() {
        List<BulkCreate> rows = List.of(row("a", "one"));
        Receipts receipts = Receipts.of(bulk.create(rows).receipts());
        int calls = service.calls().size();

        assertThat(bulk.resuming(receipts).create(rows).isComplete()).isTrue();
        assertThat(service.calls()).hasSize(calls);
    }

    @Test
    void an_entry_of_another_key_is_not_that_of_an_equal_row() {
        Receipts receipts = Receipts.of(bulk.create(List.of(row("a", "same"))).receipts());

        BulkResult<BulkCreate> result = bulk.resuming(receipts).create(List.of(row("b", "same")));

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED);
        assertThat(stored()).containsExactly("same", "same");
    }

    @Test
    void an_entry_of_another_key_is_not_found_for_an_unknown_row() {
        Receipts receipts = Receipts.of(bulk.create(List.of(row("a", "same"))).receipts());
        service.before("create", failing(lost()));

        BulkResult<BulkCreate> result = bulk.resuming(receipts).create(List.of(row("b", "same")));

        assertThat(outcomes(result)).containsExactly(Outcome.CREATED);
        assertThat(stored()).containsExactly("same", "same");
    }

    @Test
    void receipts_of_another_workspace_do_not_count() {
        EntryReceipt receipt = bulk.create(List.of(row("a", "one"))).receipts().get(0);
        EntryReceipt elsewhere = new EntryReceipt(
                1,
                receipt.operation(),
                receipt.key(),
                new WorkspaceId("w2"),
                USER,
                Outcome.CREATED,
                receipt.entry(),
                receipt.reason());
        service.remove(receipt.entry().orElseThrow());

        assertThat(outcomes(bulk.resuming(Receipts.of(List.of(elsewhere))).create(List.of(row("a", "one")))))
                .containsExactly(Outcome.CREATED);
        assertThat(stored()).containsExactly("one");
    }

    @Test
    void a_row_that_was_unknown_and_is_stored_is_settled() {
        List<BulkCreate> rows = List.of(row("a", "one"));
        service.before("list", () -> {}).after("create", failing(lost())).before("list", failing(FakeService.away()));
        BulkResult<BulkCreate> first = bulk.create(rows);

        BulkResult<BulkCreate> second =
                bulk.resuming(Receipts.of(first.receipts())).create(rows);

        assertThat(outcomes(first)).containsExactly(Outcome.UNKNOWN);
        assertThat(outcomes(second)).containsExactly(Outcome.SETTLED);
        assertThat(second.receipts().get(0).entry())
                .contains(service.stored().get(0).id());
    }

    @Test
    void rows_that_were_refused_or_not_stored_are_sent_again() {
        List<BulkCreate> rows = List.of(row("a", "one"), row("b", "two"));
        service.before("create", failing(Refused.byService("create", "no")))
                .before("create", failing(FakeService.away()));
        BulkResult<BulkCreate> first = bulk.create(rows);

        BulkResult<BulkCreate> second =
                bulk.resuming(Receipts.of(first.receipts())).create(rows);

        assertThat(outcomes(first)).containsExactly(Outcome.REFUSED, Outcome.NOT_STORED);
        assertThat(outcomes(second)).containsOnly(Outcome.CREATED);
    }

    @Test
    void rows_with_receipts_count_as_finished_but_are_not_reported() {
        List<BulkCreate> rows = List.of(row("a", "one"), row("b", "two"), row("c", "three"));
        Receipts receipts = Receipts.of(bulk.create(rows.subList(0, 2)).receipts());
        List<String> reported = new ArrayList<>();

        bulk.resuming(receipts)
                .reporting((receipt, progress) ->
                        reported.add(receipt.row() + ": " + progress.finished() + " of " + progress.total()))
                .create(rows);

        assertThat(reported).containsExactly("3: 3 of 3");
    }

    /** A program that is killed, which nothing can catch. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after", "receipt"})
    void a_killed_program_continues_with_its_receipts(String moment) {
        List<BulkCreate> rows = IntStream.range(0, 20)
                .mapToObj(row -> row("key " + row, "row " + row % 7))
                .toList();
        List<JsonValue> file = new ArrayList<>();
        for (int kill = 0; kill < 20; kill++) {
            for (int call = 0; call < kill % 3 && !moment.equals("receipt"); call++) {
                service.before("create", () -> {}).after("create", () -> {});
            }
            killAt(moment);
            int limit = kill;
            try {
                bulk.resuming(read(file))
                        .reporting((receipt, progress) -> {
                            if (moment.equals("receipt") && progress.finished() > limit) {
                                throw new Killed();
                            }
                            file.add(form().write(receipt));
                        })
                        .create(rows);
            } catch (Killed killed) {
                assertThat(service.stored()).hasSizeLessThanOrEqualTo(rows.size());
            }
            service.forget();
        }

        BulkResult<BulkCreate> last = bulk.resuming(read(file)).create(rows);

        assertThat(last.isComplete()).isTrue();
        assertThat(service.stored()).hasSize(20);
        assertThat(last.receipts().stream().flatMap(receipt -> receipt.entry().stream()))
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    private void killAt(String moment) {
        Runnable kill = () -> {
            throw new Killed();
        };
        if (moment.equals("before")) {
            service.before("create", kill);
        } else if (moment.equals("after")) {
            service.after("create", kill);
        }
    }

    private static Receipts read(List<JsonValue> file) {
        return Receipts.of(file.stream().map(line -> form().read(line)).toList());
    }

    private static JsonForm<EntryReceipt> form() {
        return JsonForms.all().stream()
                .filter(form -> form.type().equals(EntryReceipt.class))
                .map(form -> {
                    @SuppressWarnings("unchecked") // The form of a type has that type.
                    JsonForm<EntryReceipt> receipts = (JsonForm<EntryReceipt>) form;
                    return receipts;
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_key_may_name_a_row_of_each_operation() {
        ExternalKey key = new ExternalKey("a");
        Receipts receipts = Receipts.of(bulk.create(List.of(row("a", "one"))).receipts());

        BulkResult<BulkDelete> result = bulk.resuming(receipts)
                .delete(List.of(BulkDelete.of(key, service.stored().get(0).id())));

        assertThat(outcomes(result)).containsExactly(Outcome.DELETED);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> result.rows().clear());
    }
}
