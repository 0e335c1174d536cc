package io.github.stint.reliability.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.reliability.faults.Told;
import io.github.stint.reliability.network.NetworkFault;
import io.github.stint.reliability.report.MarkdownTable;
import io.github.stint.reliability.report.Scale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Use cases of several requests, in which each request fails in each way. */
class UseCasesTest {

    private static final List<NetworkFault> KINDS = List.of(NetworkFault.values());

    @Test
    void what_is_stored_is_as_before_or_as_after_or_as_the_error_reports() {
        MarkdownTable table =
                new MarkdownTable("use case", "requests", "runs", "done", "not done", "unknown", "violations");
        List<String> violations = new ArrayList<>();
        for (UseCase useCase : UseCase.values()) {
            UseCaseRun run = new UseCaseRun(useCase);
            UseCaseRun.Expected expected = run.withoutFaults();
            Map<Told.Outcome, Integer> outcomes = new EnumMap<>(Told.Outcome.class);
            int before = violations.size();
            int runs = 0;
            for (int request = 0; request < expected.requests(); request++) {
                for (List<NetworkFault> faults : faults()) {
                    runs++;
                    try {
                        outcomes.merge(run.withFaults(expected, request, faults), 1, Integer::sum);
                    } catch (AssertionError violation) {
                        violations.add(reason(violation));
                    }
                }
            }
            table.row(
                    useCase.label(),
                    expected.requests(),
                    runs,
                    outcomes.getOrDefault(Told.Outcome.DONE, 0),
                    outcomes.getOrDefault(Told.Outcome.NOT_DONE, 0),
                    outcomes.getOrDefault(Told.Outcome.UNKNOWN, 0),
                    violations.size() - before);
        }
        table.write("use-cases.md", "Use cases");

        assertThat(violations).isEmpty();
    }

    /** Each fault alone and, in the long run, followed by each other fault, and twice more by the same. */
    private static List<List<NetworkFault>> faults() {
        List<List<NetworkFault>> all = new ArrayList<>();
        for (NetworkFault first : KINDS) {
            all.add(List.of(first));
            if (Scale.isLong()) {
                KINDS.forEach(second -> all.add(List.of(first, second)));
                all.add(List.of(first, first, first, first, first));
            }
        }
        return all;
    }

    private static String reason(Throwable violation) {
        Throwable cause = violation.getCause();
        return cause == null ? violation.toString() : reason(cause);
    }
}
