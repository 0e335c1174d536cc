package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.workspace.WorkspaceId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of the caller, such as a name from another program, changes neither the path, nor the query, nor the headers of a request. */
class InjectionTest {

    @RegisterExtension
    private final Service service = new Service();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../user",
                "..%2f..%2fuser",
                "a/b",
                "a?b=c",
                "a#b",
                "a&page=9",
                "a=b",
                "a+b c",
                "%00",
                "%2e%2e",
                "a\r\nX-Injected: 1",
                "a\nX-Injected: 1",
                "a;b",
                "a\\..\\b",
                "//other.example/",
                "https://other.example/",
                "{id}",
                "a\u2028b"
            })
    void a_name_is_one_value_of_the_query_and_of_the_body(String name) {
        service.onAnything(Service.answer(200, "[]"));
        assertThat(service.stint()
                        .tags()
                        .all(
                                WORKSPACE,
                                TagQuery.builder()
                                        .name(NameFilter.containing(name))
                                        .build()))
                .isEmpty();
        service.onAnything(Service.answer(
                201,
                "{\"id\":\"6650a0000000000000000001\",\"name\":\"x\",\"workspaceId\":\"" + WORKSPACE
                        + "\",\"archived\":false}"));
        service.stint().tags().create(WORKSPACE, NewTag.named(name));

        for (LoggedRequest request : service.requests()) {
            assertThat(request.getUrl().replaceFirst("\\?.*", "")).isEqualTo(IN_WORKSPACE + "/tags");
            assertThat(request.getHeader("X-Injected")).isNull();
            if (request.getMethod().getName().equals("GET")) {
                assertThat(request.queryParameter("name").values()).containsExactly(name);
                assertThat(request.queryParameter("page").values()).containsExactly("1");
            }
        }
        assertThat(service.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../user", "a/b", "a%2fb", "a?b", "a#b", "a\r\nX: y", "a b", "", "\u00e4"})
    void an_id_that_is_not_one_part_of_a_path_is_rejected(String id) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new TagId(id));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new WorkspaceId(id));

        assertThat(service.requests()).isEmpty();
    }
}
