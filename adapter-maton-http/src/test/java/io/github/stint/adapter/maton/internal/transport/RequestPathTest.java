package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.workspace.WorkspaceId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How requests are reported and counted. */
class RequestPathTest {

    private static final URI CONTROL = URI.create("https://control.test");
    private final GatewaySettings settings =
            TestRequests.settings().control(CONTROL).build();

    @Test
    void is_without_the_url_of_the_service() {
        assertThat(RequestPath.of(TestRequests.request(HttpMethod.GET, "/user?x=1"), settings))
                .isEqualTo("/user?x=1");
        assertThat(RequestPath.of(TestRequests.to(HttpMethod.GET, CONTROL + "/connections"), settings))
                .isEqualTo("/connections");
    }

    @Test
    void is_the_whole_url_elsewhere() {
        String other = TestRequests.SERVICE + "0/user";

        assertThat(RequestPath.of(TestRequests.to(HttpMethod.GET, other), settings))
                .isEqualTo(other);
        assertThat(RequestPath.of(
                        TestRequests.to(HttpMethod.GET, CONTROL + "/connections"),
                        TestRequests.settings().build()))
                .isEqualTo(CONTROL + "/connections");
    }

    @ParameterizedTest
    @CsvSource({
        "/user, /user",
        "/workspaces/6650a00000000000000000aa/time-entries?page=1, /workspaces/{id}/time-entries",
        "/workspaces/w1/user/u1/time-entries, /workspaces/{id}/user/{id}/time-entries",
        "/tags/, /tags/",
        "/A, /{id}",
    })
    void a_request_of_the_caller_has_placeholders_for_what_is_no_word(String path, String template) {
        Request request = TestRequests.request(HttpMethod.GET, path);

        assertThat(RequestPath.template(request, path)).isEqualTo(template);
    }

    @Test
    void names_the_workspace_or_else_the_account() {
        assertThat(RequestedScope.of(TestRequests.request(HttpMethod.GET, "/workspaces/w-1_A/tags")))
                .isEqualTo(RequestScope.of(new WorkspaceId("w-1_A")));
        assertThat(RequestedScope.of(TestRequests.request(HttpMethod.GET, "/workspaces")))
                .isEqualTo(RequestScope.ACCOUNT);
        assertThat(RequestedScope.of(TestRequests.request(HttpMethod.GET, "/user")))
                .isEqualTo(RequestScope.ACCOUNT);
    }
}
