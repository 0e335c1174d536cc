package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which requests a cache saves. Each call of {@link #stint} is a process of its own. */
class CacheWireTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    private static final UserId USER = new UserId("6650a00000000000000000bb");
    private static final String ME = "/clockify/api/v1/user";
    private static final String OF_USER = IN_WORKSPACE + "/user/" + USER + "/time-entries";

    @RegisterExtension
    private final Service service = new Service();

    @TempDir
    private Path folder;

    private MatonStint stint() {
        return service.stint(config -> config.cacheIn(folder, CLOCK));
    }

    @Test
    void the_user_is_read_once() {
        service.on("GET", ME, 200, Bodies.USER);

        assertThat(stint().users().current()).isEqualTo(stint().users().current());

        assertThat(service.asked()).containsExactly("GET " + ME);
    }

    @Test
    void the_users_own_time_is_known_without_a_request() {
        service.on("GET", ME, 200, Bodies.USER).on("POST", IN_WORKSPACE + "/time-entries", 201, Bodies.ENTRY);
        stint().users().current();
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(CLOCK.instant().minusSeconds(60), CLOCK.instant()))
                .build();

        stint().timeEntries().createFor(WORKSPACE, USER, entry);

        assertThat(service.asked()).containsExactly("GET " + ME, "POST " + IN_WORKSPACE + "/time-entries");
    }

    @Test
    void uncached_ports_read_again() {
        service.on("GET", ME, 200, Bodies.USER);
        stint().users().current();

        stint().uncached().users().current();

        assertThat(service.asked()).containsExactly("GET " + ME, "GET " + ME);
    }

    @Test
    void a_raw_write_empties_it() {
        service.on("GET", ME, 200, Bodies.USER).on("PUT", IN_WORKSPACE + "/projects/x", 200, "{}");
        stint().users().current();

        stint().send("PUT", "/workspaces/" + WORKSPACE + "/projects/x", Optional.of("{}"));
        stint().users().current();

        assertThat(service.asked())
                .filteredOn(request -> request.endsWith("/user"))
                .hasSize(2);
    }

    @Test
    void another_key_does_not_use_it() {
        service.on("GET", ME, 200, Bodies.USER);
        stint().users().current();

        MatonConfig.Builder other = MatonConfig.maton("other-key")
                .gatewayUrl(service.url().resolve("/clockify"))
                .cacheIn(folder, CLOCK);
        service.connected(other.build()).users().current();

        assertThat(service.asked()).containsExactly("GET " + ME, "GET " + ME);
    }

    @Test
    void a_stopped_timer_gets_the_names_that_are_known() {
        service.on("GET", IN_WORKSPACE + "/projects", 200, Bodies.listOf(Bodies.PROJECT))
                .on("PATCH", OF_USER, 200, Bodies.ENTRY);
        stint().projects().all(WORKSPACE, ProjectQuery.all()).forEach(project -> {});

        TimeEntry stopped = stint().timeEntries().stop(WORKSPACE, USER, Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(stopped.names().project()).isPresent();
        assertThat(service.asked()).hasSize(2);
    }
}
