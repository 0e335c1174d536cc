package io.github.stint.cli.receipt;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.importing.ConflictPolicy;
import io.github.stint.core.importing.ImportEstimate;
import io.github.stint.core.importing.ImportPlan;
import io.github.stint.core.importing.ImportRow;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.importing.ImportedRow;
import io.github.stint.core.importing.MissingNames;
import io.github.stint.core.importing.MissingNames.MissingProject;
import io.github.stint.core.importing.PlannedRow;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.imports.ImportContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders what an import will do, or has done. */
public final class ImportReceipt {

    private static final int MAX_LISTED = 20;

    private final EntryView entries;
    private final TimeFormatter times;
    private final ImportContent content;
    private final ImportPlan plan;

    /** Renders the import of that content. */
    public ImportReceipt(EntryView entries, TimeFormatter times, ImportContent content, ImportPlan plan) {
        this.entries = entries;
        this.times = times;
        this.content = content;
        this.plan = plan;
    }

    /** A row with its result. */
    private record Result(ImportRow row, String outcome, Optional<TimeEntry> entry, Optional<String> reason) {}

    private static Fields<Result> fields() {
        return new Fields<Result>()
                .with("line", result -> result.row().position().line())
                .with("outcome", Result::outcome)
                .with("id", result -> result.entry().map(TimeEntry::id))
                .with("start", result -> result.row().interval().start())
                .with("end", result -> result.row().interval().end())
                .with("duration", result -> result.row().interval().duration())
                .with("description", result -> result.row().description())
                .with("clientName", result -> result.row().client())
                .with("projectName", result -> result.row().project())
                .with("taskName", result -> result.row().task())
                .with("tagNames", result -> result.row().tags())
                .with("billable", result -> result.row().billable())
                .with("reason", Result::reason);
    }

    /** The fields of a row. */
    public static List<String> columns() {
        return fields().names();
    }

    private static List<Map<String, @Nullable Object>> rows(Stream<Result> results) {
        Fields<Result> fields = fields();
        return results.map(fields::of).toList();
    }

    /** Returns what will happen to each row. */
    public List<Map<String, @Nullable Object>> rows() {
        return rows(plan.rows().stream().map(this::planned));
    }

    /** Returns what has happened to each row. */
    public List<Map<String, @Nullable Object>> rows(List<ImportedRow> imported) {
        Map<ImportRow, List<ImportedRow>> byRow = new LinkedHashMap<>();
        imported.forEach(each ->
                byRow.computeIfAbsent(each.row(), key -> new ArrayList<>()).add(each));
        return rows(plan.rows().stream().map(row -> {
            List<ImportedRow> results = byRow.getOrDefault(row.row(), List.of());
            return results.isEmpty() ? planned(row) : done(results.get(0));
        }));
    }

    private Result planned(PlannedRow row) {
        boolean exists = row.state() == State.EXISTS;
        return new Result(
                row.row(),
                switch (row.state()) {
                    case NEW -> "new";
                    case EXISTS -> "existed";
                    case CONFLICT -> "conflict";
                },
                row.entry().filter(any -> exists),
                row.entry().filter(any -> !exists).map(other -> sharing(row, other)));
    }

    private static Result done(ImportedRow row) {
        ImportedEntry result = row.result();
        return new Result(
                row.row(),
                outcome(result),
                result.entry(),
                result.error().map(Throwable::getMessage).filter(any -> !result.isStored()));
    }

    private static String outcome(ImportedEntry result) {
        return result.outcome() == Outcome.NOT_STORED
                ? "notStored"
                : result.outcome().name().toLowerCase(Locale.ROOT);
    }

    private String sharing(PlannedRow row, TimeEntry other) {
        return (row.hasSameTime() ? "has the same times as " : "shares time with ") + entries.subject(other) + ", "
                + entries.time(other) + " (" + other.id() + ")";
    }

    /** Returns the plan as one JSON object. */
    public Map<String, @Nullable Object> json(ImportEstimate estimate) {
        return json(true, rows(), estimate.requests(), estimate.runs(), estimate.time());
    }

    /** Returns the result as one JSON object. */
    public Map<String, @Nullable Object> json(List<ImportedRow> imported) {
        return json(false, rows(imported), 0, 0, Duration.ZERO);
    }

    private Map<String, @Nullable Object> json(
            boolean planned, List<Map<String, @Nullable Object>> rows, int requests, int runs, Duration time) {
        Map<String, Long> outcomes = rows.stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.get("outcome")), Collectors.counting()));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", content.format().label());
        document.put("dryRun", planned);
        document.put("total", rows.size());
        document.put("running", content.running());
        for (String outcome :
                List.of("new", "created", "existed", "settled", "conflict", "refused", "notStored", "unknown")) {
            document.put(outcome, outcomes.getOrDefault(outcome, 0L).intValue());
        }
        document.put("missingClients", plan.missing().clients());
        document.put(
                "missingProjects",
                plan.missing().projects().stream().map(MissingProject::label).toList());
        document.put("missingTasks", tasks(plan.missing()));
        document.put("missingTags", plan.missing().tags());
        document.put("requests", planned ? requests : null);
        document.put("runs", planned ? runs : null);
        document.put("time", planned ? "PT" + time.toSeconds() + "S" : null);
        document.put("entries", rows);
        return document;
    }

    private static List<String> tasks(MissingNames missing) {
        return missing.tasks().stream()
                .map(task -> task.project() + " / " + task.name())
                .toList();
    }

    /** Returns what is missing as one sentence part. */
    public String missing() {
        MissingNames missing = plan.missing();
        return Stream.of(
                        listed("client", missing.clients()),
                        listed(
                                "project",
                                missing.projects().stream()
                                        .map(MissingProject::label)
                                        .toList()),
                        listed("task", tasks(missing)),
                        listed("tag", missing.tags()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> listed(String noun, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int others = names.size() - MAX_LISTED;
        String list = names.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
        return Optional.of(
                noun + (names.size() == 1 ? " " : "s ") + list + (others > 0 ? " and " + others + " more" : ""));
    }

    /** Returns the plan for people. */
    public String text(ImportEstimate estimate) {
        List<String> lines = new ArrayList<>();
        lines.add("Would import " + entriesOf(plan.count(State.NEW)) + " of "
                + plan.rows().size() + "; " + plan.count(State.EXISTS) + " exist, " + plan.count(State.CONFLICT)
                + " conflict");
        if (!plan.missing().isEmpty()) {
            lines.add((plan.options().createMissing() ? "Would create " : "Missing: ")
                    + missing()
                    + (plan.options().createMissing() ? "" : " (--create-missing creates them)"));
        }
        addConflicts(lines);
        lines.add(cost(estimate));
        return joined(lines);
    }

    private void addConflicts(List<String> lines) {
        List<PlannedRow> conflicts = plan.rows().stream()
                .filter(row -> row.state() != State.EXISTS && row.entry().isPresent())
                .toList();
        conflicts.stream()
                .limit(MAX_LISTED)
                .forEach(row -> row.entry()
                        .ifPresent(other ->
                                lines.add("Line " + row.row().position().line() + ": \""
                                        + row.row().description() + "\", "
                                        + times.dateTime(row.row().interval().start()) + ", " + sharing(row, other))));
        if (conflicts.size() > MAX_LISTED) {
            lines.add("and " + (conflicts.size() - MAX_LISTED) + " more; -o csv lists all");
        }
        if (!conflicts.isEmpty() && plan.options().conflicts() == ConflictPolicy.REFUSE) {
            lines.add("Nothing would be imported because of that (--conflicts skip, --conflicts create)");
        }
    }

    private static String cost(ImportEstimate estimate) {
        String requests = "Requests: " + estimate.requests();
        if (estimate.runs() <= 1 && estimate.time().toHours() == 0) {
            return requests + ", about " + Math.max(1, estimate.time().toSeconds()) + " s";
        }
        boolean namesOnly = estimate.rowsNow() == 0 && estimate.namesNow() > 0;
        return requests + ", in " + estimate.runs() + " runs of the command, one an hour; now "
                + (namesOnly ? estimate.namesNow() + " of the missing names" : entriesOf(estimate.rowsNow()));
    }

    /** Returns the result for people. */
    public String text(List<ImportedRow> imported) {
        Map<String, Long> outcomes = imported.stream()
                .collect(
                        Collectors.groupingBy(row -> outcome(row.result()), LinkedHashMap::new, Collectors.counting()));
        Function<String, Integer> count =
                outcome -> outcomes.getOrDefault(outcome, 0L).intValue();
        int existed = imported.isEmpty() ? plan.count(State.EXISTS) : count.apply("existed");
        List<String> lines = new ArrayList<>();
        lines.add("Imported " + entriesOf(count.apply("created") + count.apply("settled")) + "; " + existed + " existed"
                + (plan.count(State.CONFLICT) > 0 ? ", " + plan.count(State.CONFLICT) + " skipped" : ""));
        imported.stream()
                .filter(row -> !row.result().isStored())
                .limit(MAX_LISTED)
                .forEach(row -> lines.add("Line " + row.row().position().line() + ": "
                        + outcome(row.result()).toLowerCase(Locale.ROOT).replace("notstored", "not stored") + ": "
                        + row.result().error().map(Throwable::getMessage).orElse("")));
        return joined(lines);
    }

    private static String entriesOf(int count) {
        return count + (count == 1 ? " entry" : " entries");
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> TableText.onOneLine(line) + "\n").collect(Collectors.joining());
    }
}
