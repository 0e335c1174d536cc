package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import feign.DefaultContract;
import feign.RequestLine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The adapter supports all requests of the gateway's documentation, at the paths that Clockify supports. */
class OperationsTest {

    private static final List<String> APIS = List.of(
            "connection.ConnectionsApi",
            "user.UsersApi",
            "workspace.WorkspacesApi",
            "client.ClientsApi",
            "project.ProjectsApi",
            "task.TasksApi",
            "tag.TagsApi",
            "timeentry.TimeEntriesApi");

    private static Stream<String> operations() {
        return APIS.stream().flatMap(OperationsTest::methods).map(line -> line.replaceAll("\\{\\w+}", "*"));
    }

    private static Stream<String> methods(String api) {
        return Arrays.stream(type(api).getDeclaredMethods())
                .map(method -> method.getAnnotation(RequestLine.class).value());
    }

    private static Class<?> type(String api) {
        try {
            return Class.forName(OperationsTest.class.getPackageName() + ".internal." + api);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    /** A client parses a method when it is first called. */
    @Test
    void each_interface_is_one_that_feign_can_parse() {
        assertThat(APIS)
                .allSatisfy(api -> assertThat(new DefaultContract().parseAndValidateMetadata(type(api)))
                        .hasSameSizeAs(type(api).getMethods()));
    }

    @Test
    @DisplayName("33 operations of the service, 4 of connections, and the one that is documented elsewhere")
    void all_operations() {
        assertThat(operations())
                .containsExactlyInAnyOrder(
                        "GET /connections",
                        "GET /connections/*",
                        "POST /connections",
                        "DELETE /connections/*",
                        "GET /user",
                        "GET /workspaces",
                        "GET /workspaces/*",
                        "POST /workspaces",
                        "GET /workspaces/*/users",
                        "GET /workspaces/*/clients",
                        "GET /workspaces/*/clients/*",
                        "POST /workspaces/*/clients",
                        "PUT /workspaces/*/clients/*",
                        "DELETE /workspaces/*/clients/*",
                        "GET /workspaces/*/projects",
                        "GET /workspaces/*/projects/*",
                        "POST /workspaces/*/projects",
                        "PUT /workspaces/*/projects/*",
                        "DELETE /workspaces/*/projects/*",
                        "GET /workspaces/*/projects/*/tasks",
                        "GET /workspaces/*/projects/*/tasks/*",
                        "POST /workspaces/*/projects/*/tasks",
                        "PUT /workspaces/*/projects/*/tasks/*",
                        "DELETE /workspaces/*/projects/*/tasks/*",
                        "GET /workspaces/*/tags",
                        "GET /workspaces/*/tags/*",
                        "POST /workspaces/*/tags",
                        "PUT /workspaces/*/tags/*",
                        "DELETE /workspaces/*/tags/*",
                        "GET /workspaces/*/user/*/time-entries",
                        "GET /workspaces/*/time-entries/*?hydrated=true",
                        "GET /workspaces/*/time-entries/status/in-progress",
                        "GET /workspaces/*/time-entries",
                        "POST /workspaces/*/time-entries",
                        "POST /workspaces/*/user/*/time-entries",
                        "PUT /workspaces/*/time-entries/*",
                        "PATCH /workspaces/*/user/*/time-entries",
                        "DELETE /workspaces/*/time-entries/*");
    }
}
