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
import io.github.stint.core.report.TimerStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the running timer and today's total. */
@Command(name = "status", description = "Show the running timer and today's total.")
public final class StatusCommand extends SessionCommand {

    @Option(
            names = "--prompt",
            description =
                    "Print one line for the prompt of a shell, such as 0:25 Mail, without a request; nothing if no timer"
                            + " is running or it is not known.")
    private boolean prompt;

    private final Context context;

    public StatusCommand(Context context) {
        super(context);
        this.context = context;
    }

    @Override
    protected boolean runWithoutSession() {
        if (prompt) {
            context.promptLine().ifPresent(line -> context.output().text(line));
        }
        return prompt;
    }

    @Override
    protected void run(Session session) {
        ReportPeriod today = ReportPeriod.day(session.timeFormatter().today(), session.zone());
        TimerStatus status =
                new TimeReports(session.stint()).status(session.workspace(), session.userId(), today, session.now());
        status.running()
                .ifPresentOrElse(
                        running -> context.rememberRunning(session, running), () -> context.rememberStopped(session));
        session.warnAboutLongEntries(status.running().stream());
        EntryView view = session.entryView();
        session.output()
                .summary(
                        () -> fields(session, view, status),
                        () -> view.fields().names(),
                        () -> status.running().map(view.fields()::of).stream().toList(),
                        () -> text(view, status) + place(session));
    }

    private static Map<String, @Nullable Object> fields(Session session, EntryView view, TimerStatus status) {
        return new Fields<TimerStatus>()
                .with("running", of -> of.running().map(view.fields()::of))
                .with("today", of -> of.report().total())
                .with("offline", of -> session.settings().offline())
                .with("workspaceId", of -> session.workspace())
                .with("workspaceName", of -> session.knownWorkspaceName())
                .of(status);
    }

    private static String text(EntryView view, TimerStatus status) {
        return status.running()
                        .map(entry -> TableText.onOneLine("Running: " + view.subject(entry) + ", " + view.time(entry)))
                        .orElse("No timer is running.")
                + "\nToday: " + TimeFormatter.duration(status.report().total()) + "\n";
    }

    private static String place(Session session) {
        String workspace =
                session.knownWorkspaceName().orElseGet(() -> session.workspace().value());
        return TableText.onOneLine("Workspace: " + workspace)
                + (session.settings().offline() ? " (offline)" : "") + "\n";
    }
}
