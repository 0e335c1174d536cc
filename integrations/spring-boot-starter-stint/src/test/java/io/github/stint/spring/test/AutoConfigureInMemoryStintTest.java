package io.github.stint.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.SeededStint;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.spring.Gateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Stint in memory replaces; {@code com.example.hours.HoursTest} shows its use. */
class AutoConfigureInMemoryStintTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(InMemoryStintAutoConfiguration.class));

    @Test
    void it_has_a_user_a_workspace_and_an_active_connection() {
        application.run(context -> {
            Stint stint = context.getBean(Stint.class);
            SeededStint seeded = context.getBean(SeededStint.class);

            assertThat(stint.users().current()).isEqualTo(seeded.user());
            assertThat(stint.users().current().activeWorkspace())
                    .contains(seeded.workspace().id());
            assertThat(stint.connections().list(ConnectionQuery.all()))
                    .extracting(Connection::status)
                    .containsExactly(ConnectionStatus.ACTIVE);
        });
    }

    @Test
    void a_bean_of_the_application_is_replaced_before_it_is_created() {
        application.withUserConfiguration(Production.class).run(context -> {
            assertThat(context).hasSingleBean(Stint.class).hasSingleBean(InMemoryStint.class);
            assertThat(context.getBean("production")).isSameAs(context.getBean(InMemoryStint.class));
        });
    }

    @Test
    void a_bean_in_memory_of_the_test_is_used_with_its_data() {
        application.withUserConfiguration(Production.class, OwnData.class).run(context -> {
            assertThat(context).hasSingleBean(Stint.class).doesNotHaveBean(SeededStint.class);
            assertThat(context.getBean(Stint.class).users().current().id().value())
                    .isEqualTo("own");
            assertThat(List.of(context.getBean("production"), context.getBean("ownData")))
                    .containsOnly(context.getBean(Stint.class));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Production {

        @Bean
        Stint production() {
            throw new IllegalStateException("a test must not create it");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnData {

        @Bean
        InMemoryStint ownData() {
            return Gateway.service("own");
        }
    }
}
