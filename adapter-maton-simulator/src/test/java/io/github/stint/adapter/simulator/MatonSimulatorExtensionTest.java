package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatonSimulatorExtensionTest {

    private static MatonSimulator started() {
        Office office = new Office();
        return MatonSimulator.start(office.stint, office.options().build());
    }

    @Nested
    class InAFieldOfTheTest {

        @RegisterExtension
        private final MatonSimulatorExtension gateway =
                new MatonSimulatorExtension(MatonSimulatorExtensionTest::started);

        @Test
        void provides_a_running_simulator(MatonSimulator simulator) {
            assertThat(simulator).isSameAs(gateway.simulator());
            WireClient.gateway(simulator).get("/user").isOk();
        }

        @Test
        void starts_one_for_each_test(MatonSimulator simulator) {
            assertThat(WireClient.direct(simulator)
                            .in("/workspaces/" + Office.WORKSPACE)
                            .post("/tags", "{\"name\":\"urgent\"}")
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void starts_one_for_each_other_test(MatonSimulator simulator) {
            starts_one_for_each_test(simulator);
        }
    }

    @Nested
    class InAStaticField {

        @RegisterExtension
        private static final MatonSimulatorExtension GATEWAY =
                new MatonSimulatorExtension(MatonSimulatorExtensionTest::started);

        @Test
        void starts_one_for_all_tests(MatonSimulator simulator) {
            WireClient.gateway(simulator).get("/user").isOk();
            assertThat(simulator).isSameAs(GATEWAY.simulator());
        }

        @Test
        void starts_one_for_all_other_tests(MatonSimulator simulator) {
            starts_one_for_all_tests(simulator);
        }

        @Nested
        class AboveAClassWithinTheClass {

            @Test
            void nested_tests_share_it(MatonSimulator simulator) {
                starts_one_for_all_tests(simulator);
            }
        }
    }

    @Test
    void has_no_simulator_outside_of_tests() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MatonSimulatorExtension(MatonSimulatorExtensionTest::started).simulator());
    }
}
