package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.settling.Fingerprint;
import io.github.stint.core.settling.StoredEntries;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates the rows of one list: finds those that are stored, in the order of the list, and then creates the others. */
final class CreationRun {

    private final BulkScope scope;
    private final BulkRun<BulkCreate> run;
    private final StoredEntries stored;

    CreationRun(BulkScope scope, List<BulkCreate> rows) {
        this.scope = scope;
        this.run = new BulkRun<>(scope, BulkOperation.CREATE, rows);
        this.stored = new StoredEntries(scope.entries(), scope.workspace(), scope.user());
        scope.receipts().entriesOfCreations().forEach(stored::assign);
    }

    BulkResult<BulkCreate> run() {
        Map<Integer, Fingerprint> open = run.open().stream()
                .collect(Collectors.toMap(
                        position -> position,
                        position -> Fingerprint.of(scope.user(), entry(position)),
                        (a, b) -> a,
                        LinkedHashMap::new));
        if (!open.isEmpty()) {
            read(open);
            open.entrySet().removeIf(row -> exists(row.getKey(), row.getValue()));
            new Workers(run, lanes(open), scope.threads()).work();
        }
        return run.result();
    }

    private NewTimeEntry entry(int position) {
        return run.row(position).entry();
    }

    private void read(Map<Integer, Fingerprint> open) {
        List<Instant> starts = open.values().stream()
                .map(fingerprint -> fingerprint.interval().start())
                .sorted()
                .toList();
        stored.read(Set.copyOf(open.values()), starts.get(0), starts.get(starts.size() - 1));
    }

    private boolean exists(int position, Fingerprint fingerprint) {
        Optional<TimeEntry> entry = stored.claim(fingerprint);
        entry.ifPresent(
                found -> run.done(position, run.wasUnknown(position) ? Outcome.SETTLED : Outcome.EXISTED, found));
        return entry.isPresent();
    }

    private List<CreationLane> lanes(Map<Integer, Fingerprint> open) {
        ProjectDefaults projects = new ProjectDefaults();
        try {
            projects.read(scope, open.keySet().stream().map(this::entry).toList());
        } catch (StintException failure) {
            run.stop(failure);
        }
        Map<Fingerprint, List<Integer>> positions = new LinkedHashMap<>();
        open.forEach((position, fingerprint) ->
                positions.computeIfAbsent(fingerprint, key -> new ArrayList<>()).add(position));
        return positions.entrySet().stream()
                .map(lane -> new CreationLane(run, scope, stored, projects, lane.getKey(), lane.getValue()))
                .toList();
    }
}
