package io.github.stint.cli.output.report;

import io.github.stint.cli.output.Fields;
import io.github.stint.core.report.DayTotal;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.Gap;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportGroup;
import io.github.stint.core.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of grouped reports. */
public final class ReportFields {

    private ReportFields() {}

    /**
     * The fields of the report.
     *
     * @param withGaps whether the report includes gaps; otherwise their total is null
     */
    public static Map<String, @Nullable Object> of(GroupedReport report, List<User> users, boolean withGaps) {
        return new Fields<GroupedReport>()
                .with("from", of -> of.period().first())
                .with("to", of -> of.period().last())
                .with("timeZone", of -> of.period().zone())
                .with("users", of -> users.stream().map(ReportFields::user).toList())
                .with("by", of -> of.by().stream().map(Dimension::label).toList())
                .with("total", GroupedReport::total)
                .with("rounded", GroupedReport::rounded)
                .with("billable", GroupedReport::billable)
                .with("days", of -> of.days().stream().map(ReportFields::day).toList())
                .with("groups", of -> groups(of.groups()))
                .with("gapTotal", of -> Optional.of(of).filter(any -> withGaps).map(GroupedReport::gapTotal))
                .with("gaps", of -> of.gaps().stream().map(ReportFields::gap).toList())
                .of(report);
    }

    /** The groups, nested. */
    public static List<Map<String, @Nullable Object>> groups(List<ReportGroup> groups) {
        return groups.stream().map(ReportFields::group).toList();
    }

    private static Map<String, @Nullable Object> group(ReportGroup group) {
        return new Fields<ReportGroup>()
                .with("by", of -> of.label().by().label())
                .with("key", of -> Optional.of(of.label().key()).filter(key -> !key.isEmpty()))
                .with("id", of -> of.label().id())
                .with("name", of -> of.label().name())
                .with("total", ReportGroup::total)
                .with("rounded", ReportGroup::rounded)
                .with("billable", ReportGroup::billable)
                .with("groups", of -> groups(of.groups()))
                .of(group);
    }

    private static Map<String, @Nullable Object> user(User user) {
        return new Fields<User>()
                .with("id", User::id)
                .with("name", User::name)
                .with("email", User::email)
                .of(user);
    }

    private static Map<String, @Nullable Object> day(DayTotal day) {
        return new Fields<DayTotal>()
                .with("date", DayTotal::date)
                .with("total", DayTotal::total)
                .with("billable", DayTotal::billable)
                .of(day);
    }

    private static Map<String, @Nullable Object> gap(Gap gap) {
        return new Fields<Gap>()
                .with("userId", Gap::user)
                .with("date", Gap::day)
                .with("start", Gap::start)
                .with("end", Gap::end)
                .with("duration", Gap::duration)
                .of(gap);
    }
}
