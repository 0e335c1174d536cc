package io.github.stint.cli.command.entry;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.receipt.ImportReceipt;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkProgress;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.importing.ConflictPolicy;
import io.github.stint.core.importing.ImportEstimate;
import io.github.stint.core.importing.ImportOptions;
import io.github.stint.core.importing.ImportPlan;
import io.github.stint.core.importing.ImportPlanner;
import io.github.stint.core.importing.ImportedEntry;
import io.github.stint.core.importing.ImportedRow;
import io.github.stint.core.importing.PlannedImport;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.imports.DateOrder;
import io.github.stint.imports.ImportContent;
import io.github.stint.imports.ImportFormat;
import io.github.stint.imports.ImportProblem;
import io.github.stint.imports.ImportReader;
import io.github.stint.imports.ReadOptions;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports time entries from a file. */
@Command(
        name = "import",
        description = "Store the time entries of a file, each exactly once, also if the command is repeated.")
final class EntryImportCommand extends ChangeCommand {

    /** After how many entries progress is printed. */
    private static final int PROGRESS_STEP = 100;

    @Parameters(paramLabel = "FILE", description = "The file to read; - for the standard input.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format of the file: csv, ndjson, clockify, toggl, watson, timewarrior or klog (default:"
                    + " detected).")
    private @Nullable ImportFormat format;

    @Option(
            names = "--date-format",
            paramLabel = "ORDER",
            description = "The order of dates such as 03/04/2026: dmy or mdy. Required if all dates are ambiguous.")
    private @Nullable String dateFormat;

    @Option(
            names = "--day-start",
            paramLabel = "TIME",
            description =
                    "Place entries that have a day and a duration, but no time, one after the other from this time.")
    private @Nullable String dayStart;

    @Option(
            names = "--create-missing",
            description = "Create the clients, projects, tasks and tags that do not exist (default: write nothing).")
    private boolean createMissing;

    @Option(
            names = "--conflicts",
            paramLabel = "POLICY",
            description = "What to do with entries that share time with stored ones: refuse (write nothing), skip or"
                    + " create (default: refuse).")
    private ConflictPolicy conflicts = ConflictPolicy.REFUSE;

    private final Context context;

    EntryImportCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    protected void run(Session session) {
        ReadOptions options = options(session);
        ImportContent content = new ImportSource(context, file).read(new ImportReader(options));
        requireReadable(session, content);
        status(session).ifPresent(status -> ImportEstimate.requirePossible(content.rows(), status));
        context.reserveInWorkspace(session, ImportEstimate.requestsOfRun(content.rows()), Purpose.WORK);
        ImportPlan plan = new ImportPlanner(session.stint(), session.workspace(), session.userId())
                .plan(content.rows(), new ImportOptions(createMissing, conflicts));
        ImportEstimate estimate = estimate(session, plan);
        ImportReceipt receipt = new ImportReceipt(session.entryView(), session.timeFormatter(), content, plan);
        noteContent(session, content);
        if (session.isDryRun()) {
            print(session, receipt.json(estimate), receipt.rows(), receipt.text(estimate));
            return;
        }
        noteMissing(session, plan, receipt);
        List<ImportedRow> imported = run(session, plan, estimate);
        print(session, receipt.json(imported), receipt.rows(imported), receipt.text(imported));
        requireAll(session, plan, imported);
    }

    private ReadOptions options(Session session) {
        ReadOptions options = ReadOptions.in(session.zone());
        if (format != null) {
            options = options.with(format);
        }
        if (dateFormat != null) {
            options = options.with(
                    switch (dateFormat) {
                        case "dmy" -> DateOrder.DAY_FIRST;
                        case "mdy" -> DateOrder.MONTH_FIRST;
                        default ->
                            throw new UsageError(
                                    "--date-format: unknown order \"" + dateFormat + "\"", "use dmy or mdy");
                    });
        }
        return dayStart == null ? options : options.withStartOfDurations(time(dayStart));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text, DateTimeFormatter.ofPattern("H:mm", Locale.ROOT));
        } catch (DateTimeException invalid) {
            throw new UsageError("--day-start: \"" + text + "\" is not a time of day", "write it like 9:00");
        }
    }

    private static void requireReadable(Session session, ImportContent content) {
        if (content.unreadable() == 0) {
            return;
        }
        content.problems().stream()
                .skip(1)
                .forEach(problem -> session.note(problem.position() + ": " + problem.message()));
        int others = content.unreadable() - content.problems().size();
        if (others > 0) {
            session.note("and " + others + " more");
        }
        ImportProblem first = content.problems().get(0);
        String entries = content.unreadable() == 1 ? "an entry" : content.unreadable() + " entries";
        throw new InvalidValue(
                "read the import file",
                "row",
                entries + " of the file cannot be read, and nothing was imported: " + first.position() + ": "
                        + first.message(),
                first.hint() + (first.hint().equals(ImportReader.NO_TIMES_HINT) ? " (--day-start TIME)" : ""));
    }

    private static void noteContent(Session session, ImportContent content) {
        if (content.running() > 0) {
            session.note("left out " + content.running() + " running; stop the timer, and import again");
        }
        if (!content.ignoredColumns().isEmpty()) {
            session.note((content.format().isJson() ? "keys" : "columns") + " that are not imported: "
                    + String.join(", ", content.ignoredColumns()));
        }
        content.user()
                .filter(user -> user.contains("@")
                        && !user.equalsIgnoreCase(session.user().email()))
                .ifPresent(user -> session.note("the entries of " + user + " are imported as those of "
                        + session.user().email()));
    }

    private static void noteMissing(Session session, ImportPlan plan, ImportReceipt receipt) {
        if (!plan.missing().isEmpty() && !plan.options().createMissing()) {
            session.note("missing: " + receipt.missing() + "; --create-missing creates them");
        }
    }

    private ImportEstimate estimate(Session session, ImportPlan plan) {
        return status(session)
                .map(status -> ImportEstimate.of(plan, status))
                .orElseGet(() -> ImportEstimate.unlimited(plan));
    }

    /** The requests of the hour; empty if they are neither limited nor counted. */
    private Optional<QuotaStatus> status(Session session) {
        List<QuotaStatus> all = context.quota(session).status();
        RequestScope scope = RequestScope.of(session.workspace());
        return all.stream()
                .filter(status -> status.scope().equals(scope))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private List<ImportedRow> run(Session session, ImportPlan plan, ImportEstimate estimate) {
        int rows = plan.count(State.NEW);
        PlannedImport planned = planned(session, plan);
        if (plan.isPossible() && rows > 0 && estimate.rowsNow() == 0) {
            createNames(session, plan, planned, estimate.namesNow());
            return List.of();
        }
        if (plan.isPossible() && rows > 0) {
            context.reserveInWorkspace(session, plan.requests() - (rows - estimate.rowsNow()), Purpose.WORK);
        }
        return session.change(() -> planned.run(plan, estimate.rowsNow()));
    }

    private PlannedImport planned(Session session, ImportPlan plan) {
        Stint stint = plan.count(State.NEW) > ImportPlan.MAX_UNDOABLE && plan.isPossible()
                ? session.stintWithoutUndo(
                        "an import of more than " + ImportPlan.MAX_UNDOABLE + " entries is not undone")
                : session.stint();
        PlannedImport planned = new PlannedImport(stint, session.workspace(), session.userId(), context.sleeper());
        return context.printsMessages() ? planned.reporting((receipt, progress) -> printProgress(progress)) : planned;
    }

    /** Too few requests are left for all names and an entry. */
    private void createNames(Session session, ImportPlan plan, PlannedImport planned, int names) {
        if (names > 0) {
            context.reserveInWorkspace(session, plan.missing().first(names).requests(), Purpose.WORK);
            session.change(() -> {
                planned.createNames(plan, names);
                return names;
            });
            session.note("created " + names + " of " + plan.missing().size() + " missing names");
        }
    }

    private void printProgress(BulkProgress progress) {
        if (progress.finished() % PROGRESS_STEP == 0 && progress.finished() < progress.total()) {
            context.printMessageNow("imported " + progress.finished() + " of " + progress.total() + " entries");
        }
    }

    private void print(
            Session session,
            Map<String, @Nullable Object> document,
            List<Map<String, @Nullable Object>> rows,
            String text) {
        boolean ids = session.settings().format() == OutputFormat.IDS;
        session.output()
                .summary(
                        () -> document,
                        ImportReceipt::columns,
                        () -> ids
                                ? rows.stream()
                                        .filter(row -> row.get("id") != null)
                                        .toList()
                                : rows,
                        () -> text);
    }

    /** Fails with the reason if an entry is not stored. */
    private void requireAll(Session session, ImportPlan plan, List<ImportedRow> imported) {
        long stored = imported.isEmpty()
                ? plan.count(State.EXISTS)
                : imported.stream().filter(row -> row.result().isStored()).count();
        int wanted = plan.count(State.NEW) + plan.count(State.EXISTS);
        if (stored == wanted) {
            return;
        }
        session.note(
                (wanted - stored) + " of " + wanted + " entries are not stored; the same command continues the import");
        Optional<StintException> error = imported.stream()
                .map(ImportedRow::result)
                .filter(result -> !result.isStored())
                .sorted(Comparator.comparing(ImportedEntry::outcome).reversed())
                .flatMap(result -> result.error().stream())
                .findFirst();
        if (error.isPresent()) {
            throw error.get();
        }
        int created = (int) stored - plan.count(State.EXISTS);
        context.reserveInWorkspace(session, plan.requestsToContinue(Math.max(0, created)), Purpose.WORK);
        throw new RateLimited("import time entries");
    }
}
