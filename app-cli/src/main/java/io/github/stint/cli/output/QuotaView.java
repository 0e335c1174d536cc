package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestQuota;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Renders the requests of the last hour for each workspace. */
public final class QuotaView implements View<QuotaStatus> {

    private static final String UNKNOWN = "-";

    private final TimeFormatter times;

    public QuotaView(TimeFormatter times) {
        this.times = times;
    }

    @Override
    public String id(QuotaStatus quota) {
        return workspace(quota).orElse(UNKNOWN);
    }

    private static Optional<String> workspace(QuotaStatus quota) {
        return quota.scope().workspace().map(WorkspaceId::value);
    }

    @Override
    public Fields<QuotaStatus> fields() {
        return new Fields<QuotaStatus>()
                .with("workspaceId", QuotaView::workspace)
                .with("plan", QuotaView::plan)
                .with("planKnownBy", QuotaView::knownBy)
                .with("refusedAt", QuotaStatus::refusedAt)
                .with("limit", QuotaStatus::limit)
                .with("used", QuotaStatus::used)
                .with("left", QuotaStatus::left)
                .with("kept", quota -> quota.limit().map(limit -> RequestQuota.KEPT))
                .with("fullAgainAt", QuotaStatus::fullAgainAt);
    }

    private static String plan(QuotaStatus quota) {
        return quota.plan().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> knownBy(QuotaStatus quota) {
        if (quota.plan() == Plan.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(quota.configured() ? "setting" : "refusal");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.fixed("WORKSPACE"),
                Column.fixed("PLAN"),
                Column.text("KNOWN BY").optional(),
                Column.number("USED"),
                Column.number("LEFT"),
                Column.fixed("FULL AGAIN"));
    }

    @Override
    public List<String> cells(QuotaStatus quota) {
        return List.of(
                id(quota),
                plan(quota),
                source(quota),
                used(quota),
                quota.left().map(String::valueOf).orElse(UNKNOWN),
                quota.limit()
                        .flatMap(limit -> quota.fullAgainAt())
                        .map(times::dateTime)
                        .orElse(UNKNOWN));
    }

    private String source(QuotaStatus quota) {
        return knownBy(quota)
                .map(by -> quota.configured()
                        ? by
                        : by
                                + quota.refusedAt()
                                        .map(at -> " at " + times.dateTime(at))
                                        .orElse(""))
                .orElse(UNKNOWN);
    }

    private static String used(QuotaStatus quota) {
        return quota.used() + quota.limit().map(limit -> " of " + limit).orElse("");
    }

    /** Describes the requests in one sentence. */
    public String sentence(QuotaStatus quota) {
        String plan = plan(quota) + " plan"
                + knownBy(quota).map(by -> " (" + source(quota) + ")").orElse("");
        return "used " + used(quota) + " requests of the last hour, " + plan
                + quota.left().map(left -> ", " + left + " left").orElse("")
                + quota.limit()
                        .flatMap(limit -> quota.fullAgainAt())
                        .map(full -> ", full again at " + times.dateTime(full))
                        .orElse("");
    }
}
