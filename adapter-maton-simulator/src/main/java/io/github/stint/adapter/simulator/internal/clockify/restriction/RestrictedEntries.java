package io.github.stint.adapter.simulator.internal.clockify.restriction;

import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.core.Stint;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Time entries that are written only as the settings of the workspace permit; otherwise it throws the service's error. The timer that
 * another one replaces is stopped without a check, as on the real service.
 */
public final class RestrictedEntries {

    private final Stint stint;
    private final TimeEntries entries;
    private final Restrictions restrictions;
    private final RequiredFields required;

    /** Reads and writes the entries of the ports. */
    public RestrictedEntries(Stint stint, Restrictions restrictions) {
        this.stint = stint;
        this.entries = stint.timeEntries();
        this.restrictions = restrictions;
        this.required = new RequiredFields(stint, restrictions);
    }

    public Page<TimeEntry> list(WorkspaceId workspace, UserId user, TimeEntryQuery query, PageRequest page) {
        return shown(entries.list(workspace, user, query, page));
    }

    public Page<TimeEntry> inProgress(WorkspaceId workspace, PageRequest page) {
        return shown(entries.inProgress(workspace, page));
    }

    private Page<TimeEntry> shown(Page<TimeEntry> page) {
        return restrictions.lockedBefore().isPresent() ? page.map(restrictions::shown) : page;
    }

    /** Returns the running timer, without a look at its period. */
    public Optional<TimeEntry> running(WorkspaceId workspace, UserId user) {
        return entries.running(workspace, user);
    }

    public TimeEntry get(WorkspaceId workspace, TimeEntryId id) {
        return restrictions.shown(entries.get(workspace, id));
    }

    public Optional<TimeEntry> find(WorkspaceId workspace, TimeEntryId id) {
        return entries.find(workspace, id).map(restrictions::shown);
    }

    /** No member may enter an end here while only timers are permitted, not even the owner. */
    public TimeEntry create(WorkspaceId workspace, NewTimeEntry entry) {
        if (restrictions.timersOnly() && !entry.interval().running()) {
            throw WireErrors.timersOnly();
        }
        return restrictions.shown(entries.create(workspace, permitted(workspace, entry)));
    }

    public TimeEntry createFor(WorkspaceId workspace, UserId user, NewTimeEntry entry) {
        if (restrictions.timersOnly() && !entry.interval().running() && isRegular()) {
            throw WireErrors.timersOnly();
        }
        return restrictions.shown(entries.createFor(workspace, user, permitted(workspace, entry)));
    }

    /** Requires the fields of finished entries only: the service checks a timer when it is stopped. */
    private NewTimeEntry permitted(WorkspaceId workspace, NewTimeEntry entry) {
        requireOpen(entry.interval().start());
        if (!entry.interval().running()) {
            required.check(
                    workspace,
                    new RequiredFields.Values(entry.projectId(), entry.taskId(), entry.tagIds(), entry.description()),
                    WireErrors::projectRequired);
        }
        if (!restrictions.adminsChangeBillable() || !isRegular()) {
            return entry;
        }
        NewTimeEntry.Builder corrected = NewTimeEntry.builder().from(entry);
        return (entry.projectId().isPresent()
                        ? corrected.billable(Optional.empty())
                        : corrected.billable(isBillableByDefault(workspace)))
                .build();
    }

    private boolean isBillableByDefault(WorkspaceId workspace) {
        return stint.workspaces()
                .find(workspace)
                .map(Workspace::projectsBillableByDefault)
                .orElse(false);
    }

    public TimeEntry update(WorkspaceId workspace, TimeEntryId id, TimeEntryChange change) {
        if (!restrictions.affectEntries()) {
            return entries.update(workspace, id, change);
        }
        TimeEntry before = entries.get(workspace, id);
        requireOpen(before.interval().start());
        boolean keepsBillable = restrictions.adminsChangeBillable() && isRegular();
        TimeEntryChange permitted = keepsBillable
                ? TimeEntryChange.builder()
                        .from(change)
                        .billable(before.billable())
                        .build()
                : change;
        TimeEntry after = permitted.applyTo(before);
        requireOpen(after.interval().start());
        if (!after.running()) {
            requireFields(workspace, after);
        }
        return restrictions.shown(entries.update(workspace, id, permitted));
    }

    public TimeEntry stop(WorkspaceId workspace, UserId user, Instant end) {
        if (!restrictions.affectEntries()) {
            return entries.stop(workspace, user, end);
        }
        entries.running(workspace, user).ifPresent(timer -> {
            requireOpen(timer.interval().start());
            requireFields(workspace, timer);
        });
        return restrictions.shown(entries.stop(workspace, user, end));
    }

    private void requireFields(WorkspaceId workspace, TimeEntry entry) {
        required.check(
                workspace,
                new RequiredFields.Values(entry.projectId(), entry.taskId(), entry.tagIds(), entry.description()),
                WireErrors::fieldsRequired);
    }

    public void delete(WorkspaceId workspace, TimeEntryId id) {
        if (restrictions.affectEntries()) {
            requireOpen(entries.get(workspace, id).interval().start());
        }
        entries.delete(workspace, id);
    }

    private void requireOpen(Instant start) {
        if (restrictions.isLocked(start) && isRegular()) {
            throw WireErrors.locked();
        }
    }

    private boolean isRegular() {
        return !restrictions.exempt(stint.users().current().id());
    }
}
