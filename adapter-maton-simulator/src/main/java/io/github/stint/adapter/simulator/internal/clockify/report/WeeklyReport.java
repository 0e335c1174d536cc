package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.json.Currency;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sums of groups by the days of a week. */
final class WeeklyReport implements Report {

    private static final int DAYS = 7;

    private final ReportQuestion question;
    private final Grouping group;
    private final Optional<Grouping> subgroup;
    private final ReportNames names;
    private final Totals totals;
    /** The sums of the days, each of them a group. */
    private final Group whole = Group.whole();
    /** The rows, whose groups are days. */
    private final Group rows = Group.whole();
    /** The rows in a row, by its id. */
    private final Map<String, Group> insides = new HashMap<>();

    WeeklyReport(ReportQuestion question, Body body, ReportNames names) {
        Body filter = ReportQuestion.required(body, "weeklyFilter");
        this.question = question;
        this.group = group(filter);
        this.subgroup = subgroup(filter);
        this.names = names;
        this.totals = new Totals(question.amounts());
        if (question.span().days() != DAYS) {
            throw WireErrors.rejected("Please select date range of exactly 7 days for weekly report");
        }
    }

    private static Grouping group(Body filter) {
        return filter.nonEmptyText("group")
                .flatMap(Grouping::named)
                .filter(named -> named == Grouping.PROJECT || named == Grouping.USER)
                .orElseThrow(() -> WireErrors.invalidField("group"));
    }

    /** Returns the second level; empty if the subgroup is only what is shown of the groups. */
    private static Optional<Grouping> subgroup(Body filter) {
        String name = filter.nonEmptyText("subgroup").orElse("TIME");
        if (name.equals("TIME") || name.equals("EARNINGS") || name.equals("EARNED")) {
            return Optional.empty();
        }
        return Optional.of(Grouping.named(name).orElseThrow(() -> WireErrors.invalidField("subgroup")));
    }

    @Override
    public void add(ReportEntry entry) {
        totals.add(entry);
        Grouping.Label day =
                Grouping.DATE.labels(entry.entry(), names, question.span()).get(0);
        whole.child(day).add(entry, question.amounts());
        for (Grouping.Label label : group.labels(entry.entry(), names, question.span())) {
            Group row = rows.child(label);
            addTo(row, day, entry);
            subgroup.ifPresent(second -> second.labels(entry.entry(), names, question.span())
                    .forEach(inner -> addTo(inside(row).child(inner), day, entry)));
        }
    }

    private Group inside(Group row) {
        return insides.computeIfAbsent(row.label().id(), id -> Group.whole());
    }

    private void addTo(Group row, Grouping.Label day, ReportEntry entry) {
        row.add(entry, question.amounts());
        row.child(day).add(entry, question.amounts());
    }

    @Override
    public void writeFields(JsonOutput json) {
        totals.writeOrNull(json);
        json.field("groupOne", rows(rows, group, true));
        json.field("totalsByDay", days(whole));
    }

    private List<JsonValue> rows(Group of, Grouping grouping, boolean outer) {
        Comparator<Group> byName = Comparator.comparing(row -> row.label().name(), String.CASE_INSENSITIVE_ORDER);
        List<Group> sorted = new ArrayList<>(of.children());
        sorted.sort(question.descending().orElse(false) ? byName.reversed() : byName);
        List<JsonValue> written = new ArrayList<>();
        for (Group row : sorted) {
            JsonObject object = json -> writeRow(json, row, grouping, outer);
            written.add(object);
        }
        return written;
    }

    private void writeRow(JsonOutput json, Group row, Grouping grouping, boolean outer) {
        json.field("duration", BigDecimal.valueOf(row.seconds()));
        question.amounts().writeList(json, row.amount());
        question.amounts().writeSingle(json, row.amount());
        json.field("_id", row.label().id());
        json.field("name", row.label().name());
        grouping.writeDetails(json, row.label(), names);
        if (grouping == Grouping.PROJECT) {
            json.plain("currency", Currency.CODE);
            json.plain("workspaceCurrencyCode", Currency.CODE);
        }
        json.field("days", days(row));
        if (outer && subgroup.isPresent()) {
            json.field("children", rows(inside(row), subgroup.get(), false));
        }
    }

    private List<JsonValue> days(Group of) {
        List<JsonValue> days = new ArrayList<>();
        LocalDate first = question.span().firstDay();
        for (int day = 0; day < DAYS; day++) {
            String date = first.plusDays(day).toString();
            Group sums = of.child(new Grouping.Label(date, date));
            JsonObject object = json -> {
                json.plain("date", date);
                json.field("duration", BigDecimal.valueOf(sums.seconds()));
                json.field("amount", sums.amount());
                json.empty("amountByCurrency");
            };
            days.add(object);
        }
        return days;
    }
}
