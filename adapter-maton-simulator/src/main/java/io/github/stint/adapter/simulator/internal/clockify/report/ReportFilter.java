package io.github.stint.adapter.simulator.internal.clockify.report;

import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Which entries are in a report.
 *
 * @param description a part of the description; empty for any
 * @param withoutDescription whether only entries without a description match
 */
record ReportFilter(
        IdFilter users,
        IdFilter clients,
        IdFilter projects,
        IdFilter tasks,
        IdFilter tags,
        Optional<String> description,
        boolean withoutDescription,
        Optional<Boolean> billable) {

    static ReportFilter read(Body body) {
        return new ReportFilter(
                IdFilter.read(body, "users"),
                IdFilter.read(body, "clients"),
                IdFilter.read(body, "projects"),
                IdFilter.read(body, "tasks"),
                IdFilter.read(body, "tags"),
                body.nonEmptyText("description"),
                body.flag("withoutDescription").orElse(false),
                body.flag("billable"));
    }

    boolean matches(UserId member) {
        return users.matches(List.of(member.value()));
    }

    /** Returns whether the entry of a member who matches does, too. */
    boolean matches(TimeEntry entry, ReportNames names) {
        return billable.map(wanted -> wanted == entry.billable()).orElse(true)
                && projects.matches(names.projectIds(entry))
                && tasks.matches(entry.taskId().map(id -> List.of(id.value())).orElse(List.of()))
                && tags.matches(entry.tagIds().stream().map(id -> id.value()).toList())
                && clients.matches(names.clientIds(entry))
                && !(withoutDescription && !entry.description().isEmpty())
                && description
                        .map(part -> NameFilter.contains(entry.description(), part))
                        .orElse(true);
    }
}
