package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.cli.ProxyVariables.NamedProxy;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any value of the variables for proxies is read, or rejected as invalid without the password. */
class ProxyFuzzTest {

    private static final String PASSWORD = "s3cret";
    private static final URI SERVICE = URI.create("https://gateway.maton.ai/clockify");

    @Test
    void reads_or_rejects_any_proxy() {
        Fuzz.of(
                        "variables of proxies",
                        Corpus.read(getClass(), "proxies")
                                .withWords("http://", "https://", "@", ":" + PASSWORD + "@", "%40", "3128", "[::1]"))
                .rejectedBy(UsageError.class, error -> PrintedText.require(error.getMessage(), PASSWORD))
                .rejectedBy(InvalidValue.class, error -> PrintedText.require(error.getMessage(), PASSWORD))
                .texts(text -> {
                    ProxyVariables variables = new ProxyVariables(
                            new EnvironmentVariables(Map.of("https_proxy", text, "no_proxy", "localhost," + text)));
                    variables.proxy().ifPresent(proxy -> use(variables, proxy));
                });
    }

    /** As a request would use it. Throws {@link InvalidValue}. */
    private static void use(ProxyVariables variables, NamedProxy proxy) {
        MatonConfig.Builder config = MatonConfig.maton("key").proxy(variables.selector(proxy));
        proxy.login().ifPresent(login -> config.proxyLogin(login.getUserName(), String.valueOf(login.getPassword())));
        MatonConfig unused = config.build();
        assertThat(proxy.address().getPort()).isBetween(0, 65_535);
        assertThat(variables.selector(proxy).select(SERVICE)).hasSize(1);
    }
}
