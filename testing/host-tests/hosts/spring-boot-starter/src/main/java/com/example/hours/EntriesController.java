package com.example.hours;

import io.github.stint.core.Stint;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives and returns the values of Stint themselves. */
@RestController
@RequestMapping("/workspaces/{workspace}/entries")
class EntriesController {

    private final Stint stint;

    EntriesController(Stint stint) {
        this.stint = stint;
    }

    @PostMapping
    TimeEntry create(@PathVariable("workspace") String workspace, @RequestBody NewTimeEntry entry) {
        return stint.timeEntries().create(new WorkspaceId(workspace), entry);
    }

    @GetMapping
    List<TimeEntry> list(@PathVariable("workspace") String workspace) {
        return stint.timeEntries()
                .list(
                        new WorkspaceId(workspace),
                        stint.users().current().id(),
                        TimeEntryQuery.builder().build(),
                        PageRequest.first())
                .items();
    }
}
