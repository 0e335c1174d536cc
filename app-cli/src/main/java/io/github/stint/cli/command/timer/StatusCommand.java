package io.github.stint.cli.command.timer;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Shows the running timer and today's total. */
@Command(name = "status", description = "Show the running timer and today's total.")
public final class StatusCommand extends SessionCommand {

    public StatusCommand(Context context) {
        super(context);
    }

    private record Status(Optional<TimeEntry> running, IsoDuration today) {}

    @Override
    protected void run(Session session) {
        ReportPeriod today = ReportPeriod.day(session.timeFormatter().today(), session.zone());
        IsoDuration total = new TimeReports(session.stint())
                .report(session.workspace(), session.userId(), today, session.now())
                .total();
        Status status = new Status(session.tracker().running(), total);
        EntryView view = session.entryView();
        Map<String, @Nullable Object> fields = new Fields<Status>()
                .with("running", of -> of.running().map(view.fields()::of))
                .with("today", Status::today)
                .of(status);
        List<Map<String, @Nullable Object>> entries =
                status.running().map(view.fields()::of).stream().toList();
        session.output().summary(fields, view.fields().names(), entries, () -> text(view, status));
    }

    private static String text(EntryView view, Status status) {
        return status.running()
                        .map(entry -> TableText.onOneLine("Running: " + view.subject(entry) + ", " + view.time(entry)))
                        .orElse("No timer is running.")
                + "\nToday: " + TimeFormatter.duration(status.today()) + "\n";
    }
}
