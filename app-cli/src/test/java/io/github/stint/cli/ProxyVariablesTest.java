package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.EnvironmentVariables;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyVariablesTest {

    private static final String HOST = "gateway.example";

    @ParameterizedTest
    @CsvSource({
        "gateway.example, true",
        "GATEWAY.EXAMPLE, true",
        "example, true",
        ".example, true",
        "'other.org, gateway.example:443', true",
        "*, true",
        "gateway.example:8443, false",
        "way.example, false",
        "'', false",
    })
    void no_proxy_names_the_hosts_that_are_reached_directly(String exceptions, boolean direct) {
        ProxyVariables variables = new ProxyVariables(
                new EnvironmentVariables(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", exceptions)));

        assertThat(variables.selector(variables.proxy().orElseThrow()).select(URI.create("https://" + HOST + "/")))
                .singleElement()
                .satisfies(selected -> assertThat(selected.address() == null).isEqualTo(direct));
    }
}
