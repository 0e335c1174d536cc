package io.github.stint.cli.output.report;

import io.github.stint.cli.output.TimeFormatter;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.Gap;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a report as one page without external resources, which prints as a time sheet for an invoice. */
public final class ReportPage {

    private final GroupedReport report;
    private final ReportSpec spec;
    private final List<User> users;
    private final TimeFormatter times;
    private final Hours hours;
    private final boolean rounded;

    /**
     * Renders a report.
     *
     * @param report with two further breakdowns: by project, and by day, user if there are several, project, task and description
     */
    public ReportPage(GroupedReport report, ReportSpec spec, List<User> users, TimeFormatter times) {
        this.report = report;
        this.spec = spec;
        this.users = users;
        this.times = times;
        this.rounded = report.rounded().isPresent();
        this.hours = Hours.forAll(printed(report));
    }

    /** Every time of the page or a part of it, so that none hides its seconds. */
    private static Stream<IsoDuration> printed(GroupedReport report) {
        Stream<IsoDuration> groups = GroupRow.all(report.groups())
                .map(GroupRow::group)
                .flatMap(group -> Stream.of(group.shown(), group.total(), group.billable()));
        Stream<IsoDuration> sheet = GroupRow.leaves(report.breakdowns().get(1))
                .map(row -> row.group().total());
        return Stream.of(groups, sheet, report.gaps().stream().map(Gap::duration))
                .flatMap(times -> times);
    }

    /** The page. */
    public String html() {
        Html page = new Html();
        String title = "Time sheet " + period();
        page.raw("<!DOCTYPE html>")
                .raw("<html lang=\"en\">")
                .raw("<head>")
                .raw("<meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .element("title", title)
                .raw("<style>\n" + PageStyle.CSS + "</style>")
                .raw("</head>")
                .raw("<body>")
                .raw("<header>")
                .element("h1", "Time sheet")
                .raw("<p class=\"period\">"
                        + Html.escape(period() + " (" + report.period().zone() + ") · " + people()) + "</p>")
                .raw("</header>")
                .raw("<main>");
        totals(page);
        groups(page);
        charts(page);
        sheet(page);
        if (spec.gaps()) {
            gaps(page);
        }
        return page.raw("</main>").raw("</body>").raw("</html>").text();
    }

    private String period() {
        String first = report.period().first().toString();
        String last = report.period().last().toString();
        return first.equals(last) ? first : first + " to " + last;
    }

    private String people() {
        return users.stream().map(UserNames::of).collect(Collectors.joining(", "));
    }

    private void totals(Html page) {
        page.raw("<dl class=\"totals\">");
        total(page, "Total", hours.clock(report.shown()) + " h");
        total(page, "Decimal hours", Hours.decimal(report.shown()));
        if (rounded) {
            total(page, "Exact", hours.clock(report.total()) + " h");
        }
        total(page, "Billable", hours.clock(report.billable()) + " h");
        if (!report.total().isZero()) {
            total(page, "Billable share", Hours.percent(report.billable(), report.total()));
        }
        page.raw("</dl>");
    }

    private static void total(Html page, String name, String value) {
        page.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }

    private void groups(Html page) {
        List<String> headings = new ArrayList<>(List.of(
                report.by().stream()
                        .map(Dimension::label)
                        .map(ReportPage::capitalized)
                        .collect(Collectors.joining(" / ")),
                "Time",
                "Hours"));
        if (rounded) {
            headings.add("Exact");
        }
        headings.add("Billable");
        page.startTable("Summary", headings, 1).raw("<tbody>");
        GroupRow.all(report.groups()).forEach(row -> page.row("depth" + Math.min(row.depth(), 4), cells(row), 1));
        List<String> total =
                new ArrayList<>(List.of("Total", hours.clock(report.shown()), Hours.decimal(report.shown())));
        if (rounded) {
            total.add(hours.clock(report.total()));
        }
        total.add(hours.clock(report.billable()));
        page.row("total", total, 1).raw("</tbody>").raw("</table>");
        spec.rounding()
                .ifPresent(rounding -> page.raw("<p class=\"note\">"
                        + Html.escape("The total is rounded" + direction() + " to a multiple of "
                                + Hours.forAll(Stream.of(rounding.step())).clock(rounding.step())
                                + ", and distributed to the groups so that they add up to it. Exact and billable times are not"
                                + " rounded.")
                        + "</p>"));
    }

    private String direction() {
        return spec.rounding()
                .map(rounding -> rounding.mode().name().toLowerCase(Locale.ROOT))
                .filter(mode -> !mode.equals("nearest"))
                .map(mode -> " " + mode)
                .orElse("");
    }

    private List<String> cells(GroupRow row) {
        ReportGroup group = row.group();
        List<String> cells =
                new ArrayList<>(List.of(row.title(), hours.clock(group.shown()), Hours.decimal(group.shown())));
        if (rounded) {
            cells.add(hours.clock(group.total()));
        }
        cells.add(hours.clock(group.billable()));
        return cells;
    }

    private void charts(Html page) {
        if (report.total().isZero()) {
            return;
        }
        page.element("h2", "Time of each day")
                .raw("<figure>")
                .raw(Charts.ofDays(report.days(), hours))
                .raw(
                        "<p class=\"legend\"><span class=\"key billable\"></span> billable &nbsp; <span class=\"key\"></span>"
                                + " not billable</p>")
                .raw("</figure>")
                .element("h2", "Time of each project")
                .raw("<figure>")
                .raw(Charts.ofGroups(report.breakdowns().get(0), hours))
                .raw("</figure>");
    }

    /** The days, and the work of each. A row of a day has its total. */
    private void sheet(Html page) {
        boolean several = users.size() > 1;
        List<String> headings = several
                ? List.of("Day", "User", "Project", "Task", "Description", "Time", "Hours")
                : List.of("Day", "Project", "Task", "Description", "Time", "Hours");
        int firstNumber = headings.size() - 2;
        page.startTable("Time sheet", headings, firstNumber).raw("<tbody>");
        for (ReportGroup day : report.breakdowns().get(1)) {
            String name = Days.title(day.label()).orElse("");
            boolean first = true;
            for (GroupRow row : GroupRow.leaves(List.of(day)).toList()) {
                List<String> cells = new ArrayList<>();
                cells.add(first ? name : "");
                row.path().stream()
                        .skip(1)
                        .forEach(group -> cells.add(group.label().name().orElse("")));
                cells.add(hours.clock(row.group().total()));
                cells.add(Hours.decimal(row.group().total()));
                page.row("", cells, firstNumber);
                first = false;
            }
        }
        List<String> total = new ArrayList<>(List.of(rounded ? "Total, exact" : "Total"));
        Stream.generate(() -> "").limit(firstNumber - 1L).forEach(total::add);
        total.add(hours.clock(report.total()));
        total.add(Hours.decimal(report.total()));
        page.row("total", total, firstNumber).raw("</tbody>").raw("</table>");
    }

    private void gaps(Html page) {
        List<String> headings = List.of("Day", "From", "To", "User", "Length");
        page.startTable("Gaps", headings, 4).raw("<tbody>");
        for (Gap gap : report.gaps()) {
            page.row(
                    "",
                    List.of(
                            Days.of(gap.day()),
                            times.timeOfDay(gap.start()),
                            times.timeOfDay(gap.end()),
                            UserNames.of(users, gap.user()),
                            hours.clock(gap.duration())),
                    4);
        }
        page.row("total", List.of("Total", "", "", "", hours.clock(report.gapTotal())), 4)
                .raw("</tbody>")
                .raw("</table>");
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
