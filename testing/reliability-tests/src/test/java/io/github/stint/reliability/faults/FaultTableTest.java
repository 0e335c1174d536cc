package io.github.stint.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.reliability.network.NetworkFault;
import io.github.stint.reliability.report.MarkdownTable;
import io.github.stint.reliability.report.Scale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of faults: many writes of each kind under each fault, of which none may be lost, doubled or wrongly reported as failed. */
class FaultTableTest {

    private static final double[] PROBABILITIES = {0.05, 0.2};
    /** An update reads before it writes, and a read whose response is too slow ends the call. */
    private static final double MIN_DONE = 0.75;
    /** Of 1,000 calls one may be unknown; of fewer calls none. */
    private static final double MAX_UNKNOWN = 0.001;

    @Test
    void no_write_is_lost_doubled_or_wrongly_reported_as_failed() {
        int calls = Scale.calls();
        MarkdownTable table = new MarkdownTable(
                "fault",
                "requests hit",
                "write",
                "done",
                "not done",
                "unknown",
                "lost",
                "doubled",
                "false no",
                "requests");
        List<String> wrong = new ArrayList<>();
        for (NetworkFault fault : NetworkFault.ofTable()) {
            for (double probability : PROBABILITIES) {
                for (Write write : Write.values()) {
                    FaultRun.Result result = FaultRun.run(write, fault, probability, calls, Scale.firstSeed());
                    table.row(
                            fault.label(),
                            Math.round(probability * 100) + " %",
                            write.label(),
                            result.done(),
                            result.notDone(),
                            result.unknown(),
                            result.lost(),
                            result.doubled(),
                            result.falseNo(),
                            result.requests());
                    if (!result.isRight()
                            || result.done() < calls * MIN_DONE
                            || result.unknown() > calls * MAX_UNKNOWN) {
                        wrong.add(fault + " " + probability + " " + write + " " + result);
                    }
                }
            }
        }
        table.write("faults.md", "Faults, " + calls + " calls each");

        assertThat(wrong).isEmpty();
    }
}
