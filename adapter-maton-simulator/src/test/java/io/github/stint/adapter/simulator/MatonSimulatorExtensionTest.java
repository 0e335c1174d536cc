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
        void givesASimulatorThatAnswers(MatonSimulator simulator) {
            assertThat(simulator).isSameAs(gateway.simulator());
            WireClient.gateway(simulator).get("/user").isOk();
        }

        @Test
        void givesEachTestItsOwn(MatonSimulator simulator) {
            assertThat(WireClient.direct(simulator)
                            .in("/workspaces/" + Office.WORKSPACE)
                            .post("/tags", "{\"name\":\"urgent\"}")
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void givesEachOtherTestItsOwn(MatonSimulator simulator) {
            givesEachTestItsOwn(simulator);
        }
    }

    @Nested
    class InAStaticField {

        @RegisterExtension
        private static final MatonSimulatorExtension GATEWAY =
                new MatonSimulatorExtension(MatonSimulatorExtensionTest::started);

        @Test
        void givesAllTestsOne(MatonSimulator simulator) {
            WireClient.gateway(simulator).get("/user").isOk();
            assertThat(simulator).isSameAs(GATEWAY.simulator());
        }

        @Test
        void givesAllOtherTestsTheSame(MatonSimulator simulator) {
            givesAllTestsOne(simulator);
        }

        @Nested
        class AboveAClassWithinTheClass {

            @Test
            void givesItsTestsTheSameToo(MatonSimulator simulator) {
                givesAllTestsOne(simulator);
            }
        }
    }

    @Test
    void hasNoSimulatorOutsideOfTests() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MatonSimulatorExtension(MatonSimulatorExtensionTest::started).simulator());
    }
}
