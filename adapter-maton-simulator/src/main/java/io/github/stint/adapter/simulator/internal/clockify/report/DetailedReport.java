package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.adapter.simulator.internal.wire.JsonOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One page of entries, and the sums of all. */
final class DetailedReport implements Report {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    private final ReportQuestion question;
    private final int page;
    private final int pageSize;
    private final Comparator<ReportEntry> order;
    private final ReportNames names;
    private final Totals totals;
    private final List<ReportEntry> entries = new ArrayList<>();

    DetailedReport(ReportQuestion question, Body body, ReportNames names) {
        Optional<Body> filter = body.object("detailedFilter");
        this.question = question;
        this.page = filter.map(part -> ReportQuestion.positive(part, "page", 1, Integer.MAX_VALUE))
                .orElse(1);
        this.pageSize = filter.map(part -> ReportQuestion.positive(part, "pageSize", USUAL_PAGE, LARGEST_PAGE))
                .orElse(USUAL_PAGE);
        this.names = names;
        this.totals = new Totals(question.amounts());
        Comparator<ReportEntry> ascending =
                order(filter.flatMap(part -> part.nonEmptyText("sortColumn")).orElse("DATE"));
        this.order = question.descending().orElse(true) ? ascending.reversed() : ascending;
    }

    private Comparator<ReportEntry> order(String column) {
        Comparator<ReportEntry> byDate =
                Comparator.comparing(each -> each.entry().interval().start());
        Comparator<ReportEntry> byId =
                Comparator.comparing(each -> each.entry().id().value());
        Comparator<ReportEntry> byUser =
                Comparator.comparing(each -> names.userName(each.entry().userId()), String.CASE_INSENSITIVE_ORDER);
        return switch (column) {
            case "DATE", "ZONED_DATE", "NATURAL" -> byDate.thenComparing(byId);
            case "ID" -> byId;
            case "DESCRIPTION" ->
                Comparator.<ReportEntry, String>comparing(
                                each -> each.entry().description(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(byId);
            case "USER", "USER_DATE" -> byUser.thenComparing(byDate).thenComparing(byId);
            case "DURATION" -> Comparator.comparingLong(ReportEntry::seconds).thenComparing(byId);
            default -> throw WireErrors.invalidField("sortColumn");
        };
    }

    @Override
    public void add(ReportEntry entry) {
        totals.add(entry);
        entries.add(entry);
    }

    @Override
    public void writeFields(JsonOutput json) {
        totals.writeOrNull(json);
        json.field(
                "timeentries",
                entries.stream()
                        .sorted(order)
                        .skip((page - 1L) * pageSize)
                        .limit(pageSize)
                        .map(entry -> new DetailedEntryJson(entry, names, question))
                        .toList());
    }
}
