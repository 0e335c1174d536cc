package io.github.stint.adapter.simulator;

import org.junit.jupiter.api.AfterEach;

/** A simulator in front of an office, for one test. */
abstract class SimulatorTest {

    final Office office = new Office();
    final MatonSimulator simulator =
            MatonSimulator.start(office.stint, options(office.options()).build());
    final WireClient clockify = WireClient.direct(simulator);
    final WireClient workspace = clockify.in("/workspaces/" + Office.WORKSPACE);

    SimulatorOptions.Builder options(SimulatorOptions.Builder usual) {
        return usual;
    }

    @AfterEach
    final void closeTheSimulator() {
        simulator.close();
    }

    final String project(String name) {
        return workspace
                .post("/projects", "{\"name\":\"" + name + "\"}")
                .isCreated()
                .id();
    }

    final String client(String name) {
        return workspace
                .post("/clients", "{\"name\":\"" + name + "\"}")
                .isCreated()
                .id();
    }

    final String tag(String name) {
        return workspace
                .post("/tags", "{\"name\":\"" + name + "\"}")
                .isCreated()
                .id();
    }

    final String task(String project, String name) {
        return workspace
                .post("/projects/" + project + "/tasks", "{\"name\":\"" + name + "\"}")
                .isCreated()
                .id();
    }
}
