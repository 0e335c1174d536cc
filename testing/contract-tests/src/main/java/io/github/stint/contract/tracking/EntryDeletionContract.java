package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDeletion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link EntryDeletion} that every adapter must pass. */
public interface EntryDeletionContract extends TrackerSteps {

    private EntryDeletion deletion() {
        return new EntryDeletion(fixture().stint(), workspace());
    }

    private TimeEntry entry(String word) {
        return given().entry(fixture().unique(word), between("09:00", "10:00"));
    }

    private void assertDeleted(TimeEntry entry) {
        assertThat(entries().find(workspace(), entry.id())).isEmpty();
    }

    @Test
    default void deletesEachEntryOnce() {
        TimeEntry first = entry("first");
        TimeEntry second = entry("second");
        TimeEntry changed = TimeEntry.builder().from(first).description("").build();

        assertThat(deletion().delete(List.of(first, second, changed))).containsExactly(first, second);

        assertDeleted(first);
        assertDeleted(second);
    }

    @Test
    default void stopsAtTheFirstEntryThatCannotBeDeleted() {
        TimeEntry deleted = entry("deleted");
        TimeEntry missing = entry("missing");
        TimeEntry kept = entry("kept");
        entries().delete(workspace(), missing.id());

        assertThatExceptionOfType(NotAllDeleted.class)
                .isThrownBy(() -> deletion().delete(List.of(deleted, missing, kept)))
                .satisfies(error -> {
                    assertThat(error.reason()).isInstanceOf(NotFound.class);
                    assertThat(error.deletedIds()).containsExactly(deleted.id().value());
                    assertThat(error.notDeletedIds())
                            .containsExactly(missing.id().value(), kept.id().value());
                    assertThat(error.unknownIds()).isEmpty();
                });

        assertDeleted(deleted);
        assertThat(stored(kept)).isEqualTo(kept);
    }

    @Test
    default void doesNotDeleteASingleEntryTwice() {
        TimeEntry only = entry("only");
        deletion().delete(List.of(only));

        assertNotFound(EntityKind.TIME_ENTRY, () -> deletion().delete(List.of(only, only)));
    }

    @Test
    default void deletesNothingIfNothingIsUnwanted() {
        assertThat(deletion().delete(List.of())).isEmpty();
    }
}
