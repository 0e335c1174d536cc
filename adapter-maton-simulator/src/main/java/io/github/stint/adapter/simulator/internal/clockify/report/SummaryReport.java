package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.clockify.json.Currency;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonObject;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of groups, groups in them, and groups in those. */
final class SummaryReport implements Report {

    private static final int MAX_LEVELS = 3;

    private final List<String> numbers = List.of("groupOneTotalCount", "groupTwoTotalCount", "groupThreeTotalCount");
    private final ReportQuestion question;
    private final List<Grouping> levels;
    private final Comparator<Group> order;
    private final ReportNames names;
    private final Totals totals;
    private final Group whole = Group.whole();

    SummaryReport(ReportQuestion question, Body body, ReportNames names) {
        Body filter = ReportQuestion.required(body, "summaryFilter");
        this.question = question;
        this.levels = levels(filter);
        this.order = order(filter, question);
        this.names = names;
        this.totals = new Totals(question.amounts());
    }

    private static List<Grouping> levels(Body filter) {
        List<String> groups = filter.texts("groups").orElse(List.of());
        if (groups.isEmpty() || groups.size() > MAX_LEVELS) {
            throw WireErrors.invalidField("groups");
        }
        return groups.stream()
                .map(name -> Grouping.named(name).orElseThrow(() -> WireErrors.invalidField("groups")))
                .toList();
    }

    private static Comparator<Group> order(Body filter, ReportQuestion question) {
        Comparator<Group> byName = Comparator.comparing(group -> group.label().name(), String.CASE_INSENSITIVE_ORDER);
        Comparator<Group> order = switch (filter.nonEmptyText("sortColumn").orElse("GROUP")) {
            case "GROUP" -> byName;
            case "AMOUNT" -> Comparator.comparingDouble(Group::amount).thenComparing(byName);
            case "DURATION" -> Comparator.comparingLong(Group::seconds);
            default -> throw WireErrors.invalidField("sortColumn");
        };
        return question.descending().orElse(false) ? order.reversed() : order;
    }

    @Override
    public void add(ReportEntry entry) {
        totals.add(entry);
        add(entry, whole, 0);
    }

    private void add(ReportEntry entry, Group in, int level) {
        if (level < levels.size()) {
            for (Grouping.Label label : levels.get(level).labels(entry.entry(), names, question.span())) {
                Group child = in.child(label);
                child.add(entry, question.amounts());
                add(entry, child, level + 1);
            }
        }
    }

    @Override
    public void writeFields(JsonOutput json) {
        totals.writeOrNothing(json);
        json.empty("donutChart");
        json.field("groupTotals", groupTotals());
        json.field("groupOne", rows(whole, 0, Map.of()));
    }

    /** The numbers of groups by level, which nothing has none of. */
    private JsonObject groupTotals() {
        return json -> {
            if (!totals.isEmpty()) {
                List<Group> groups = List.copyOf(whole.children());
                for (int level = 0; level < levels.size(); level++) {
                    json.field(numbers.get(level), groups.size());
                    groups = groups.stream()
                            .flatMap(group -> group.children().stream())
                            .toList();
                }
            }
        };
    }

    private List<JsonValue> rows(Group of, int level, Map<String, String> ids) {
        List<Group> sorted = new ArrayList<>(of.children());
        sorted.sort(order);
        List<JsonValue> rows = new ArrayList<>();
        for (Group group : sorted) {
            Map<String, String> withThis = new TreeMap<>(ids);
            withThis.put(levels.get(level).name(), group.label().id());
            JsonObject row = json -> writeRow(json, group, level, withThis);
            rows.add(row);
        }
        return rows;
    }

    private void writeRow(JsonOutput json, Group group, int level, Map<String, String> ids) {
        Grouping grouping = levels.get(level);
        json.field("duration", BigDecimal.valueOf(group.seconds()));
        question.amounts().writeList(json, group.amount());
        question.amounts().writeSingle(json, group.amount());
        if (grouping == Grouping.TIMEENTRY) {
            json.texts("_id", ids);
        } else {
            json.field("_id", group.label().id());
        }
        json.field("name", group.label().name());
        grouping.writeDetails(json, group.label(), names);
        if (grouping == Grouping.PROJECT) {
            json.plain("currency", Currency.CODE);
            json.plain("workspaceCurrencyCode", Currency.CODE);
        }
        if (level + 1 < levels.size()) {
            json.field("children", rows(group, level + 1, ids));
        }
    }
}
