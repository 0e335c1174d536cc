package com.example.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.TimeTracker;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Uses each library that Stint is built on, within the class path of a host: JSON in both directions, paging, connections, errors,
 * retries and the rate limit. Needs a workspace without projects and entries.
 */
public final class RoundTrip {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final Stint stint;
    private final URI controlUrl;

    public RoundTrip(Stint stint, URI controlUrl) {
        this.stint = stint;
        this.controlUrl = controlUrl;
    }

    public void run() {
        Project project = createProject();
        trackTime(project);
        listInPages();
        translateErrors();
        retryAfterFaults();
    }

    private Project createProject() {
        Project created = stint.projects()
                .create(
                        SimulatedService.OFFICE,
                        NewProject.builder()
                                .name("Ilıca ✓ 東京")
                                .billable(true)
                                .color("#03A9F4")
                                .build());
        Project read = stint.projects().get(SimulatedService.OFFICE, created.id());
        assertEquals("Ilıca ✓ 東京", read.name());
        assertTrue(read.billable());
        return read;
    }

    private void trackTime(Project project) {
        TimeTracker tracker = new TimeTracker(stint, SimulatedService.OFFICE, SimulatedService.ADA);
        EntryDetails details = EntryDetails.builder()
                .description("Write \"the offer\"")
                .project(project)
                .build();
        tracker.start(details, MORNING);
        assertEquals("Write \"the offer\"", tracker.running().orElseThrow().description());

        TimeEntry stopped = tracker.stop(MORNING.plusSeconds(5_400));

        TimeEntry read = stint.timeEntries().get(SimulatedService.OFFICE, stopped.id());
        assertEquals(MORNING, read.interval().start());
        assertEquals(MORNING.plusSeconds(5_400), read.interval().end().orElseThrow());
        assertEquals(project.id(), read.projectId().orElseThrow());
        assertTrue(read.billable());
        assertFalse(read.running());
    }

    private void listInPages() {
        for (int hour = 2; hour < 6; hour++) {
            Instant start = MORNING.plusSeconds(hour * 3_600L);
            stint.timeEntries()
                    .create(
                            SimulatedService.OFFICE,
                            NewTimeEntry.builder()
                                    .description("Hour " + hour)
                                    .interval(TimeInterval.of(start, start.plusSeconds(3_600)))
                                    .build());
        }
        Page<TimeEntry> second = stint.timeEntries()
                .list(
                        SimulatedService.OFFICE,
                        SimulatedService.ADA,
                        TimeEntryQuery.builder().build(),
                        PageRequest.firstOf(2).next());
        assertEquals(
                List.of("Hour 3", "Hour 2"),
                second.items().stream().map(TimeEntry::description).toList());
        assertFalse(second.last());
        assertEquals(
                5,
                stint.timeEntries()
                        .all(
                                SimulatedService.OFFICE,
                                SimulatedService.ADA,
                                TimeEntryQuery.builder().build())
                        .count());
        assertEquals(
                1,
                stint.projects()
                        .all(SimulatedService.OFFICE, ProjectQuery.builder().build())
                        .count());
        assertEquals(
                List.of("clockify"),
                stint.connections().list(ConnectionQuery.all()).stream()
                        .map(Connection::app)
                        .toList());
    }

    private void translateErrors() {
        NotFound error = assertThrows(
                NotFound.class,
                () -> stint.projects().archive(SimulatedService.OFFICE, new ProjectId("64b000000000000000000000")));
        assertEquals(EntityKind.PROJECT, error.kind());
    }

    /** Four attempts are made, so that the first call uses up four faults and the second one succeeds at its second attempt. */
    private void retryAfterFaults() {
        planFaults(5);
        assertThrows(Unavailable.class, () -> stint.users().current());
        assertEquals("Ada", stint.users().current().name().orElseThrow());
    }

    private void planFaults(int times) {
        String plan = "{\"fault\":\"bad-gateway\",\"times\":" + times + ",\"method\":\"GET\",\"path\":\"/user\"}";
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    controlUrl.resolve("/simulator/faults").toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(plan.getBytes(StandardCharsets.UTF_8));
            }
            assertEquals(200, connection.getResponseCode());
        } catch (IOException e) {
            throw new AssertionError("the simulator is not reachable", e);
        }
    }
}
