package io.github.stint.core.report;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.timeentry.EntryFilter;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** Which time a report is about. */
@Value.Immutable
@ValueStyle
public interface ReportQuery {

    WorkspaceId workspace();

    /** The members whose time counts. */
    List<User> users();

    /** The days whose time counts. */
    ReportPeriod period();

    /** Selects entries (default: all). */
    @Value.Default
    default EntryFilter filter() {
        return EntryFilter.all();
    }

    /** The end of the counted time of a running timer. */
    Instant now();

    /** Returns the ids of the members, each once. */
    default List<UserId> userIds() {
        return users().stream().map(User::id).distinct().toList();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query; workspace, period and now are required. */
    final class Builder extends ImmutableReportQuery.Builder {
        Builder() {}
    }
}
