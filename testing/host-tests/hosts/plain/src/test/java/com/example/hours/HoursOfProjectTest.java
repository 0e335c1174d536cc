package com.example.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stint.core.Stint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HoursOfProjectTest {

    @Test
    void reads_and_writes_through_the_gateway() {
        try (SimulatedService service = SimulatedService.start();
                Stint stint = service.connect()) {
            new RoundTrip(stint, service.controlUrl()).run();

            Project project = stint.projects()
                    .all(SimulatedService.OFFICE, ProjectQuery.builder().build())
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    Duration.ofMinutes(90), new HoursOfProject(stint).total(SimulatedService.OFFICE, project.id()));
        }
    }
}
