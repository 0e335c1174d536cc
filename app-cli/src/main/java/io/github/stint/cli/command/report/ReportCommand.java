package io.github.stint.cli.command.report;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.output.report.ReportCsv;
import io.github.stint.cli.output.report.ReportFields;
import io.github.stint.cli.output.report.ReportTable;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.PeriodWords;
import io.github.stint.cli.session.Session;
import io.github.stint.core.input.PeriodParser;
import io.github.stint.core.input.RoundingParser;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports on a period, in groups. */
@Command(name = "report", description = "Sum up the time of a period in groups, for a time sheet or an invoice.")
final class ReportCommand extends ReportingCommand {

    private static final String DEFAULT_PERIOD = "this week";

    @Parameters(
            arity = "0..*",
            paramLabel = "PERIOD",
            description = "The period, such as today, \"last week\", 2026-W10, 2026-03 or mon (default: this week).")
    private List<String> period = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            preprocessor = PeriodWords.class,
            description = "The first day, instead of PERIOD: mon, -13d, \"last week\", 2026-03-02.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            preprocessor = PeriodWords.class,
            description = "The last day (default: today).")
    private @Nullable String to;

    @Option(
            names = "--by",
            paramLabel = "GROUPS",
            description =
                    "Group by client, project, task, tag, user, day, week, month, billable or description; several"
                            + " separated by commas are nested (default: client,project).")
    private @Nullable String by;

    @Option(
            names = "--round",
            paramLabel = "STEP[,up|down|nearest]",
            description = "Round the total to a step such as 15m, and the groups so that they add up to it (default of"
                    + " the direction: nearest).")
    private @Nullable String round;

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--gaps", description = "Include the time between the entries of each day.")
    private boolean gaps;

    ReportCommand(Context context) {
        super(context);
    }

    /** Before the session is opened, which may need requests. */
    @Override
    protected Session open(Context opening) {
        rejectUnknownOptions();
        return super.open(opening);
    }

    @Override
    protected void run(Session session) {
        OutputFormat format = session.settings().format();
        if (gaps && (format == OutputFormat.CSV || format == OutputFormat.IDS)) {
            throw new UsageError(
                    "--gaps: " + format.label() + " contains no gaps", "use table, json, html or xlsx, or omit --gaps");
        }
        ReportSpec.Builder spec = spec(session);
        ReportQuery query = query(session, period(session.periods()));
        switch (format) {
            case HTML, XLSX -> new ReportDocument(this, session, query).write(spec);
            case IDS -> printIds(session, query);
            case CSV -> printCsv(session, query, spec);
            default -> print(session, query, spec.build());
        }
    }

    /** The parser takes an unknown option for a word of the period. */
    private void rejectUnknownOptions() {
        List<String> unknown = period.stream()
                .filter(word -> word.startsWith("-") && PeriodParser.countLeadingWords(List.of(word)) == 0)
                .toList();
        if (command != null && !unknown.isEmpty()) {
            throw new UnmatchedArgumentException(command.commandLine(), unknown);
        }
    }

    private ReportSpec.Builder spec(Session session) {
        List<Dimension> dimensions =
                Optional.ofNullable(by).map(Dimension::parse).orElse(List.of(Dimension.CLIENT, Dimension.PROJECT));
        return ReportSpec.builder()
                .by(dimensions)
                .rounding(Optional.ofNullable(round).map(RoundingParser::parse))
                .gaps(gaps)
                .weekStart(session.user().firstDayOfWeek());
    }

    private ReportPeriod period(PeriodParser parser) {
        String text = String.join(" ", period);
        if (from == null) {
            if (to != null) {
                throw new UsageError("--to needs --from", "add --from DAY, or name the period alone");
            }
            return parser.parse(text.isEmpty() ? DEFAULT_PERIOD : text);
        }
        if (!text.isEmpty()) {
            throw new UsageError(
                    "\"" + text + "\" and --from name two periods", "use the one or the other, such as 2026-03");
        }
        ReportPeriod last = parser.parse(Optional.ofNullable(to).orElse("today"));
        return parser.parse(from).through(last);
    }

    private void print(Session session, ReportQuery query, ReportSpec spec) {
        GroupedReport report = grouped(session, query, spec);
        ReportTable table =
                new ReportTable(session.timeFormatter(), query.users(), out().isTerminal(context()), screen());
        out().print(
                        context(),
                        writer -> context()
                                .outputTo(writer)
                                .document(
                                        ReportFields.of(report, query.users(), gaps), () -> table.text(report, gaps)));
    }

    /** Entries have no rounded time, because the parts of a rounded total are its groups. */
    private void printCsv(Session session, ReportQuery query, ReportSpec.Builder spec) {
        if (by == null && round != null) {
            throw new UsageError(
                    "--round needs groups, and CSV without --by has entries", "add --by, such as --by project");
        }
        String text = by == null
                ? ReportCsv.ofEntries(parts(session, query), query.users(), session.names(), session.timeFormatter())
                : ReportCsv.ofGroups(grouped(session, query, spec.build()));
        out().print(context(), writer -> writer.print(text));
    }

    private void printIds(Session session, ReportQuery query) {
        List<String> ids = parts(session, query)
                .map(part -> part.entry().id().value())
                .distinct()
                .toList();
        out().print(context(), writer -> ids.forEach(writer::println));
    }
}
