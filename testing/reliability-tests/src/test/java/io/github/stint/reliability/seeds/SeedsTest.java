package io.github.stint.reliability.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.reliability.faults.Told;
import io.github.stint.reliability.report.MarkdownTable;
import io.github.stint.reliability.report.Scale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Simulations of several programs, several threads and several faults at once. */
class SeedsTest {

    private static final int MAX_REPORTED = 5;

    @Test
    void what_is_stored_is_what_callers_learned_for_each_seed() {
        long first = Scale.firstSeed();
        int done = 0;
        int notDone = 0;
        int unknown = 0;
        int requests = 0;
        List<AssertionError> violations = new ArrayList<>();
        for (long seed = first; seed < first + Scale.seeds(); seed++) {
            try {
                SeededRun.Result result = SeededRun.of(seed);
                done += result.history().count(Told.Outcome.DONE);
                notDone += result.history().count(Told.Outcome.NOT_DONE);
                unknown += result.history().count(Told.Outcome.UNKNOWN);
                requests += result.requests();
            } catch (AssertionError violation) {
                violations.add(violation);
            }
        }
        MarkdownTable table = new MarkdownTable("seeds", "requests", "done", "not done", "unknown", "violations");
        table.row(first + " to " + (first + Scale.seeds() - 1), requests, done, notDone, unknown, violations.size());
        table.write("seeds.md", "Simulations");

        // All are counted, but the history of each is long.
        assertThat(violations.stream().limit(MAX_REPORTED)).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_history() {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(SeededRun.of(seed).history().lines())
                    .isEqualTo(SeededRun.of(seed).history().lines())
                    .isNotEmpty();
        }
    }
}
