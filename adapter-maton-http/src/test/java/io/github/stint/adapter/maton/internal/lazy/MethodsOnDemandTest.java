package io.github.stint.adapter.maton.internal.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import feign.Target.HardCodedTarget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodsOnDemandTest {

    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    interface Api {

        @RequestLine("GET /one")
        String one();

        @RequestLine("GET /two")
        String two();

        String withoutRequest();
    }

    private Api api() {
        Client echo = (request, options) -> {
            sent.add(request.url());
            return Response.builder()
                    .status(200)
                    .request(
                            Request.create(Request.HttpMethod.GET, request.url(), Map.of(), Request.Body.empty(), null))
                    .body(request.url(), StandardCharsets.UTF_8)
                    .build();
        };
        return MethodsOnDemand.client(
                Feign.builder().client(echo), new HardCodedTarget<>(Api.class, "http://service.invalid"));
    }

    @Test
    void sends_the_request_of_each_method() {
        Api api = api();

        assertThat(List.of(api.one(), api.two(), api.one()))
                .containsExactly(
                        "http://service.invalid/one", "http://service.invalid/two", "http://service.invalid/one");
    }

    @Test
    void parses_a_method_when_it_is_called() {
        Api api = api();

        assertThatIllegalStateException().isThrownBy(api::withoutRequest).withMessageContaining("withoutRequest");
        assertThat(api.one()).endsWith("/one");
    }

    @Test
    void may_be_called_by_several_threads() {
        Api api = api();

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(call -> call % 2 == 0 ? api.one() : api.two())
                        .distinct())
                .hasSize(2);
        assertThat(sent).hasSize(2);
    }

    @Test
    void equals_only_itself() {
        Api api = api();

        assertThat(Set.of(api)).contains(api).doesNotContain(api());
        assertThat(api.toString()).contains("MethodsOnDemand");
    }
}
