package io.github.stint.cli.output.report;

import io.github.stint.core.report.DayTotal;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.time.IsoDuration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Draws charts as SVG within a page. The numbers of a chart are in its tables too. */
final class Charts {

    private static final int WIDTH = 860;
    private static final int PLOT = 150;
    private static final int TOP = 18;
    private static final int LABELS = 34;
    private static final int LINE = 26;
    private static final int NAMES = 260;
    private static final int VALUES = 90;
    private static final int MAX_NAME = 38;
    private static final int MAX_LABELS = 16;
    private static final int MAX_VALUES = 31;

    private Charts() {}

    /** A column for each day: the billable time at the bottom, the rest above. */
    static String ofDays(List<DayTotal> days, Hours hours) {
        long longest = Math.max(1, longest(days.stream().map(DayTotal::total)));
        double step = (double) WIDTH / days.size();
        double width = Math.max(1, Math.min(48, step * 0.7));
        int every = (days.size() + MAX_LABELS - 1) / MAX_LABELS;
        Html svg = start("Time of each day", TOP + PLOT + LABELS);
        svg.raw(tag("<line class=\"axis\" x1=\"0\" y1=\"%1$d\" x2=\"%2$d\" y2=\"%1$d\"/>", TOP + PLOT, WIDTH));
        for (int at = 0; at < days.size(); at++) {
            DayTotal day = days.get(at);
            double center = step * (at + 0.5);
            double height = (double) PLOT * day.total().seconds() / longest;
            double billable = (double) PLOT * day.billable().seconds() / longest;
            if (!day.total().isZero()) {
                svg.raw("<g><title>" + Html.escape(Days.of(day.date()) + ": " + hours.clock(day.total())) + "</title>");
                svg.raw(rect("bar", center - width / 2, TOP + PLOT - height, width, height - billable));
                svg.raw(rect("billable", center - width / 2, TOP + PLOT - billable, width, billable));
                svg.raw("</g>");
                if (days.size() <= MAX_VALUES) {
                    svg.raw(label("value", center, TOP + PLOT - height - 5, "middle", shortHours(day.total())));
                }
            }
            if (at % every == 0) {
                svg.raw(label("", center, TOP + PLOT + 14, "middle", Days.ofWeek(day.date())));
                svg.raw(label(
                        "",
                        center,
                        TOP + PLOT + 28,
                        "middle",
                        day.date().toString().substring(5)));
            }
        }
        return svg.raw("</svg>").text();
    }

    /** A line for each group. */
    static String ofGroups(List<ReportGroup> groups, Hours hours) {
        long longest = Math.max(1, longest(groups.stream().map(ReportGroup::total)));
        Html svg = start("Time of each project", groups.size() * LINE + 4);
        for (int at = 0; at < groups.size(); at++) {
            ReportGroup group = groups.get(at);
            double y = 4 + at * LINE;
            double width = (double) (WIDTH - NAMES - VALUES) * group.total().seconds() / longest;
            double billable =
                    (double) (WIDTH - NAMES - VALUES) * group.billable().seconds() / longest;
            svg.raw(label("value", NAMES - 10, y + 14, "end", shortened(GroupRow.name(group))));
            svg.raw(rect("billable", NAMES, y + 2, billable, LINE - 10));
            svg.raw(rect("bar", NAMES + billable, y + 2, width - billable, LINE - 10));
            svg.raw(label("value", NAMES + width + 8, y + 14, "start", hours.clock(group.total())));
        }
        return svg.raw("</svg>").text();
    }

    private static Html start(String title, int height) {
        return new Html()
                .raw(tag(
                        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                        WIDTH, height, Html.escape(title)));
    }

    private static long longest(Stream<IsoDuration> durations) {
        return durations.mapToLong(IsoDuration::seconds).max().orElse(0);
    }

    private static String rect(String style, double x, double y, double width, double height) {
        return height <= 0 || width <= 0
                ? ""
                : tag(
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        style, x, y, width, height);
    }

    private static String label(String style, double x, double y, String anchor, String text) {
        return tag(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                style, x, y, anchor, Html.escape(text));
    }

    private static String tag(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    /** Decimal hours with one digit, which fit the column of a day. */
    private static String shortHours(IsoDuration time) {
        return time.toDecimalHours(1).toPlainString();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }
}
