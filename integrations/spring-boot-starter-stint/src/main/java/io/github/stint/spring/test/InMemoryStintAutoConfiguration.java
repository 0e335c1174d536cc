package io.github.stint.spring.test;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import io.github.stint.spring.StintAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Creates the bean that {@link AutoConfigureInMemoryStint} describes. */
@AutoConfiguration(before = StintAutoConfiguration.class)
public final class InMemoryStintAutoConfiguration {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("workspace");

    @Bean
    static StintReplacement stintReplacement() {
        return new StintReplacement();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    InMemoryStint inMemoryStint(ObjectProvider<Clock> clocks) {
        User user = User.builder()
                .id(new UserId("user"))
                .email("user@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(WORKSPACE)
                .defaultWorkspace(WORKSPACE)
                .build();
        return InMemoryStint.builder(clocks.getIfUnique(Clock::systemUTC))
                .workspace(Workspace.builder().id(WORKSPACE).name("Workspace").build(), user)
                .connection(Connection.builder()
                        .id(new ConnectionId("connection"))
                        .app("clockify")
                        .status(ConnectionStatus.ACTIVE)
                        .build())
                .build();
    }
}
