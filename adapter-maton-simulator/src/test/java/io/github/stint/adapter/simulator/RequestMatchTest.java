package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.internal.wire.Paths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestMatchTest {

    @ParameterizedTest
    @CsvSource({
        "*, /**, GET, /user, true",
        "*, /**, GET, /, true",
        "GET, /user, GET, /user, true",
        "GET, /user, POST, /user, false",
        "GET, /user, GET, /user/x, false",
        "GET, /user/x, GET, /user, false",
        "*, /workspaces/*/tags, POST, /workspaces/w/tags, true",
        "*, /workspaces/*/tags, POST, /workspaces/w/v/tags, false",
        "*, /workspaces/*/tags, POST, /workspaces/w/clients, false",
        "*, /workspaces/**, DELETE, /workspaces/w/tags/g, true",
        "*, /workspaces/**, DELETE, /workspaces, true",
        "*, /workspaces/**, DELETE, /user, false",
        "GET, /user, HEAD, /user, true",
        "HEAD, /user, HEAD, /user, true",
        "HEAD, /user, GET, /user, false"
    })
    void compares_method_and_path(String method, String pattern, String askedMethod, String path, boolean matches) {
        assertThat(RequestMatch.of(method, pattern).matches(askedMethod, Paths.decodedSegments(path)))
                .isEqualTo(matches);
    }
}
