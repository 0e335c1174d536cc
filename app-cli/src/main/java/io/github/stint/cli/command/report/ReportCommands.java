package io.github.stint.cli.command.report;

import io.github.stint.cli.session.Context;
import picocli.CommandLine;

/** Creates the commands that sum up time. Their classes are loaded only when they are created. */
public final class ReportCommands {

    private ReportCommands() {}

    /** Reports on a day. */
    public static CommandLine today(Context context) {
        return new CommandLine(new TodayCommand(context));
    }

    /** Reports on this day without picocli, for a line that gives the command no option of its own, and returns the exit code. */
    public static int todayPlainly(Context context) {
        return new TodayCommand(context).callPlainly("today");
    }

    /** Reports on a week. */
    public static CommandLine week(Context context) {
        return new CommandLine(new WeekCommand(context));
    }

    /** Reports on this week without picocli, for a line that gives the command no option of its own, and returns the exit code. */
    public static int weekPlainly(Context context) {
        return new WeekCommand(context).callPlainly("week");
    }

    /** Reports on a month. */
    public static CommandLine month(Context context) {
        return new CommandLine(new MonthCommand(context));
    }

    /** Reports on this month without picocli, for a line that gives the command no option of its own, and returns the exit code. */
    public static int monthPlainly(Context context) {
        return new MonthCommand(context).callPlainly("month");
    }

    /** Reports on any period, which may begin with a minus, such as {@code -7d}. */
    public static CommandLine report(Context context) {
        return new CommandLine(new ReportCommand(context)).setUnmatchedOptionsArePositionalParams(true);
    }
}
