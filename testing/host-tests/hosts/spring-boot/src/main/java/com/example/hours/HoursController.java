package com.example.hours;

import io.github.stint.core.Stint;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Books work, with the application's own JSON. */
@RestController
@RequestMapping("/workspaces/{workspace}/work")
class HoursController {

    /** Work from one time to another. */
    record Work(String id, String description, Instant from, Instant to) {

        static Work of(TimeEntry entry) {
            return new Work(
                    entry.id().value(),
                    entry.description(),
                    entry.interval().start(),
                    entry.interval().end().orElseThrow());
        }
    }

    private final Stint stint;

    HoursController(Stint stint) {
        this.stint = stint;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Work create(@PathVariable("workspace") String workspace, @RequestBody Work work) {
        return Work.of(stint.timeEntries()
                .create(
                        new WorkspaceId(workspace),
                        NewTimeEntry.builder()
                                .description(work.description())
                                .interval(TimeInterval.of(work.from(), work.to()))
                                .build()));
    }

    @GetMapping("/{id}")
    Work show(@PathVariable("workspace") String workspace, @PathVariable("id") String id) {
        return Work.of(stint.timeEntries().get(new WorkspaceId(workspace), new TimeEntryId(id)));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Problem notFound(NotFound error) {
        return new Problem(error.code(), error.hint());
    }

    /** The reason of an error, as its body. */
    record Problem(String code, String hint) {}
}
