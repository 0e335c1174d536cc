package io.github.stint.cli;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any value of the variables for proxies is read, or rejected as invalid. */
class ProxyFuzzTest {

    private static final URI SERVICE = URI.create("https://gateway.maton.ai/clockify");

    @Test
    void reads_or_rejects_any_proxy() {
        Fuzz.of(Corpus.read(getClass(), "proxies").withWords("http://", "https://", "@", ":", "%40", "3128", "[::1]"))
                .rejectedBy(UsageError.class)
                .texts(text -> {
                    ProxyVariables variables = new ProxyVariables(
                            new EnvironmentVariables(Map.of("https_proxy", text, "no_proxy", "localhost," + text)));
                    variables
                            .proxy()
                            .ifPresent(proxy -> variables.selector(proxy).select(SERVICE));
                });
    }
}
