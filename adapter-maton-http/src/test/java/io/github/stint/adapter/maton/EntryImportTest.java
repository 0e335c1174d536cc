package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.RequestMatch;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports over HTTP: what they cost, and that faults of the service lose nothing and store nothing twice. */
class EntryImportTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final int ROWS = 20;
    private static final int MAX_IMPORTS = 100;

    private final CountedRequests requests = new CountedRequests();
    private final SimulatedFixture fixture = requests.fixture();
    private final EntryImport entryImport =
            new EntryImport(fixture.stint(), fixture.workspace(), fixture.user(), time -> {});

    @AfterEach
    void close() {
        requests.close();
    }

    private static List<NewTimeEntry> rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(row -> NewTimeEntry.builder()
                        .description("row " + (1000 + row))
                        .interval(TimeInterval.of(NINE, NINE.plusSeconds(60)))
                        .build())
                .toList();
    }

    private List<String> stored() {
        return fixture.memory()
                .timeEntries()
                .all(fixture.workspace(), fixture.user(), TimeEntryQuery.all())
                .map(TimeEntry::description)
                .sorted()
                .toList();
    }

    @Test
    void takes_one_request_to_read_and_one_for_each_new_row() {
        fixture.stint().users().current();

        assertThat(requests.ofResult(() -> entryImport.store(rows(10)))).isEqualTo(1 + 10);
        assertThat(requests.ofResult(() -> entryImport.store(rows(12)))).isEqualTo(1 + 2);
        assertThat(requests.ofResult(() -> entryImport.store(List.of()))).isZero();
    }

    @Test
    void takes_one_more_for_each_project_that_decides_whether_rows_are_billable() {
        fixture.stint().users().current();
        Project project = fixture.memory().projects().create(fixture.workspace(), NewProject.named("Acme"));
        List<NewTimeEntry> onProject = rows(5).stream()
                .map(row ->
                        NewTimeEntry.builder().from(row).projectId(project.id()).build())
                .toList();

        assertThat(requests.ofResult(() -> entryImport.store(onProject))).isEqualTo(1 + 1 + 5);
    }

    @Test
    void takes_one_more_to_settle_and_three_more_to_create_a_row_again() {
        fixture.stint().users().current();
        RequestMatch creation = RequestMatch.of("POST", "/workspaces/*/time-entries");
        fixture.simulator().faults().next(1, creation, Fault.resetAfter());
        assertThat(requests.ofResult(() -> entryImport.store(rows(1)))).isEqualTo(1 + 1 + 1);

        fixture.simulator().faults().next(1, creation, Fault.internalError());
        assertThat(requests.ofResult(() -> entryImport.store(rows(2)))).isEqualTo(1 + 1 + 2 + 1);
        assertThat(stored()).containsExactly("row 1000", "row 1001");
    }

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.rateLimited(),
                Fault.internalError(),
                Fault.badGateway(),
                Fault.resetBefore(),
                Fault.resetAfter(),
                Fault.halfBody());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void stores_every_row_once_despite_faults(Fault fault) {
        List<NewTimeEntry> rows = rows(ROWS);
        List<String> expected = rows.stream().map(NewTimeEntry::description).toList();
        fixture.simulator().faults().seed(11);
        fixture.simulator().faults().failRandomly(0.25, fault);

        List<ImportedEntry> last = List.of();
        for (int number = 0; number < MAX_IMPORTS && !isComplete(last); number++) {
            last = imported(rows);
            assertThat(stored()).doesNotHaveDuplicates();
        }

        assertThat(stored()).isEqualTo(expected);
        fixture.simulator().faults().clear();
        assertThat(entryImport.store(rows)).extracting(ImportedEntry::outcome).containsOnly(Outcome.EXISTED);
    }

    private static boolean isComplete(List<ImportedEntry> imported) {
        return !imported.isEmpty() && imported.stream().allMatch(ImportedEntry::isStored);
    }

    /** Nothing if the stored entries could not be read. */
    private List<ImportedEntry> imported(List<NewTimeEntry> rows) {
        try {
            return entryImport.store(rows);
        } catch (OutcomeUnknown impossible) {
            throw new AssertionError("a read has no outcome", impossible);
        } catch (StintException unreadable) {
            return List.of();
        }
    }
}
