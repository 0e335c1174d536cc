package com.example.hours;

import io.github.stint.core.Stint;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.WorkspaceId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;

/** Books work, with the application's own JSON. */
@Path("/workspaces/{workspace}/work")
public class HoursResource {

    /** Work from one time to another. */
    public record Work(String id, String description, Instant from, Instant to) {

        static Work of(TimeEntry entry) {
            return new Work(
                    entry.id().value(),
                    entry.description(),
                    entry.interval().start(),
                    entry.interval().end().orElseThrow());
        }
    }

    private final Stint stint;

    HoursResource(Stint stint) {
        this.stint = stint;
    }

    @POST
    public Work create(String workspace, Work work) {
        return Work.of(stint.timeEntries()
                .create(
                        new WorkspaceId(workspace),
                        NewTimeEntry.builder()
                                .description(work.description())
                                .interval(TimeInterval.of(work.from(), work.to()))
                                .build()));
    }

    /** Returns the values of Stint themselves. */
    @GET
    public List<TimeEntry> list(String workspace) {
        return stint.timeEntries()
                .list(
                        new WorkspaceId(workspace),
                        stint.users().current().id(),
                        TimeEntryQuery.builder().build(),
                        PageRequest.first())
                .items();
    }

    @GET
    @Path("/{id}")
    public Work show(String workspace, String id) {
        return Work.of(stint.timeEntries().get(new WorkspaceId(workspace), new TimeEntryId(id)));
    }
}
