package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

class InMemoryStintExtensionTest {

    @Nested
    @ExtendWith(InMemoryStintExtension.class)
    class OnAClass {

        private String before = "";

        @BeforeEach
        void prepare(Workspace workspace) {
            before = workspace.name();
        }

        @Test
        void resolves_parameters_by_type(
                SeededStint seeded,
                Stint stint,
                InMemoryStint memory,
                InMemoryFaults faults,
                Timesheet timesheet,
                User user,
                Workspace workspace) {
            assertThat(memory).isSameAs(stint).isSameAs(seeded.stint());
            faults.makeNextUnavailable();
            assertThat(seeded.faults().pending()).isEqualTo(1);
            assertThat(timesheet.workspace()).isEqualTo(workspace.id());
            assertThat(user).isEqualTo(seeded.user());
            assertThat(workspace).isEqualTo(seeded.workspace());
            assertThat(before).isEqualTo("Office");
        }

        @Test
        void resolves_what_entries_refer_to_by_type(
                SeededStint seeded, Client client, Project project, Task task, Tag tag, Connection connection) {
            assertThat(client).isEqualTo(seeded.client());
            assertThat(project).isEqualTo(seeded.project());
            assertThat(task).isEqualTo(seeded.task());
            assertThat(tag).isEqualTo(seeded.tag());
            assertThat(connection).isEqualTo(seeded.connection());
        }

        @RepeatedTest(2)
        void provides_new_data_for_each_test(Stint stint, Workspace workspace) {
            assertThat(stint.tags()
                            .create(workspace.id(), new NewTag("new"))
                            .id()
                            .value())
                    .endsWith("8");
        }

        @Test
        void has_a_clock_that_stands_still(SeededStint seeded) {
            assertThat(seeded.clock().instant()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        }

        @Nested
        class AroundAnother {

            @Test
            void serves_the_tests_of_a_class_within(Stint stint, User user) {
                assertThat(stint.users().current()).isEqualTo(user);
            }
        }
    }

    @Nested
    class InAField {

        private static final Clock NOON = Clock.offset(InMemoryFixture.CLOCK, Duration.ofHours(1));

        @RegisterExtension
        private final InMemoryStintExtension stint = new InMemoryStintExtension(NOON);

        @Test
        void has_its_own_clock(SeededStint seeded) {
            assertThat(seeded.clock()).isEqualTo(NOON);
            assertThat(stint).isNotNull();
        }
    }
}
