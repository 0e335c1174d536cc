package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatonConfigTest {

    @RegisterExtension
    private final Service service = new Service();

    private static MatonConfig.Builder config() {
        return MatonConfig.maton("key");
    }

    @Test
    void is_not_changed_by_its_builder_later(@TempDir Path folder) {
        MatonConfig.Builder builder = config();
        MatonConfig config = builder.build();

        builder.cacheIn(folder, Clock.systemUTC());

        try (MatonStint stint = MatonStint.connect(config)) {
            assertThat(stint.uncached()).isSameAs(stint);
        }
    }

    @Test
    void usesTheUrlsOfMatonByDefault() {
        MatonConfig config = config().build();

        assertThat(config.settings().service()).hasToString("https://gateway.maton.ai/clockify/api/v1");
        assertThat(config.settings().control()).contains(URI.create("https://ctrl.maton.ai"));
        assertThat(config.settings().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.settings().workspaceLimit()).isEmpty();
        assertThat(config.settings().accountLimit()).isEmpty();
    }

    @Test
    void reachesClockifyItselfWithoutConnections() {
        MatonConfig config = MatonConfig.direct("key")
                .controlUrl(URI.create("https://ctrl.maton.ai"))
                .build();

        assertThat(config.settings().service()).hasToString("https://api.clockify.me/api/v1");
        assertThat(config.settings().control()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void reachesEveryRegionOfClockify(ClockifyRegion region) {
        assertThat(MatonConfig.direct("key")
                        .gatewayUrl(region.url())
                        .build()
                        .settings()
                        .service()
                        .toString())
                .matches("https://(api|euc1|use2|euw2|apse2)\\.clockify\\.me/api/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/api/v1",
        "https://Example.COM/, https://example.com/api/v1",
        "HTTPS://example.com/a/b//, https://example.com/a/b/api/v1",
        "https://example.com:8443/x, https://example.com:8443/x/api/v1",
        "http://localhost:8080, http://localhost:8080/api/v1",
        "http://127.0.0.1:1/clockify, http://127.0.0.1:1/clockify/api/v1",
        "http://127.9.9.9, http://127.9.9.9/api/v1",
        "http://[::1]:8080, http://[::1]:8080/api/v1",
    })
    void takesAnAddressThatIsEncryptedOrOnThisMachine(String url, String expected) {
        assertThat(config().gatewayUrl(URI.create(url)).build().settings().service())
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://127.1",
                "http://0.0.0.0",
                "http://169.254.169.254",
                "http://[::ffff:10.0.0.1]",
                "ftp://example.com",
                "file:///etc/passwd",
                "example.com",
                "/clockify",
                "https:///clockify",
                "https://user:secret@example.com",
                "https://example.com?key=secret",
                "https://example.com#secret",
                "https://example.com:65536",
                "https://example.com:0",
            })
    void rejectsAnyOtherUrlWithoutRevealingSecrets(String url) {
        for (boolean control : new boolean[] {true, false}) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> {
                        MatonConfig.Builder config = config();
                        if (control) {
                            config.controlUrl(URI.create(url));
                        } else {
                            config.gatewayUrl(URI.create(url));
                        }
                    })
                    .withMessageNotContaining("secret")
                    .satisfies(error -> assertThat(error.field()).isEqualTo("url"));
        }
    }

    @Test
    void permitsPlainHttpOnlyWhereItIsRequested() {
        URI compose = URI.create("http://simulator:8100/clockify");
        MatonConfig.Builder config = config();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> config.gatewayUrl(compose))
                .satisfies(error -> assertThat(error.hint()).contains("allowPlainHttp()"));

        config.allowPlainHttp().gatewayUrl(compose).controlUrl(URI.create("http://simulator:8100"));

        assertThat(config.build().settings().service()).hasToString("http://simulator:8100/clockify/api/v1");
        assertThat(config.build().settings().control()).contains(URI.create("http://simulator:8100"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> config.gatewayUrl(URI.create("ftp://simulator:8100")));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> config.gatewayUrl(URI.create("http://user:secret@simulator:8100")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void reports_where_to_get_a_key_if_none_is_set(@Nullable String unset) {
        assertThatExceptionOfType(NotAuthenticated.class)
                .isThrownBy(() -> MatonConfig.maton(unset))
                .withMessage("no API key is given")
                .satisfies(error -> assertThat(error.hint()).contains("maton.ai/settings", "MATON_API_KEY"));
        assertThatExceptionOfType(NotAuthenticated.class)
                .isThrownBy(() -> MatonConfig.direct(unset))
                .satisfies(error -> assertThat(error.hint()).contains("Clockify", "CLOCKIFY_API_KEY"));
    }

    @Test
    void reports_every_other_value_that_is_not_set() {
        assertThat(List.<ThrowingCallable>of(
                        () -> MatonConfig.checkUrl(null),
                        () -> config().gatewayUrl(null),
                        () -> config().controlUrl(null),
                        () -> config().userAgent(null),
                        () -> config().proxyLogin(null, "password"),
                        () -> config().proxyLogin("user", null)))
                .allSatisfy(call -> assertThatExceptionOfType(InvalidValue.class)
                        .isThrownBy(call)
                        .satisfies(error -> assertThat(error.hint()).isNotBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "key\n", "key\r\nX-Evil: 1", "kéy", "\tkey"})
    void rejectsAnInvalidKeyWithoutRevealingIt(String key) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> MatonConfig.maton(key))
                .withMessageNotContaining("evil")
                .withMessageNotContaining("kéy");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> MatonConfig.direct(key));
    }

    @Test
    void rejectsNumbersAndDurationsThatAreTooSmall() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().accountLimit(0));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().workspaceLimit(-1));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().maxAttempts(0));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().maxResponseBytes(0));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().timeout(Duration.ZERO));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().connectTimeout(Duration.ofMillis(-1)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().retryDelay(Duration.ofMillis(1)));
    }

    @Test
    void rejectsNumbersAndDurationsThatAreTooLarge() {
        Duration tooLong = Duration.ofDays(1).plusNanos(1);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().timeout(tooLong));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().timeout(Duration.ofDays(200_000)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().connectTimeout(tooLong));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().retryDelay(tooLong));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> config().retryDelay(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().accountLimit(1_000_001));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().workspaceLimit(2_000_000_000));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().maxAttempts(1_001));
    }

    @Test
    void acceptsTheBounds() {
        service.onAnything(Service.answer(200, Bodies.USER));
        Duration day = Duration.ofDays(1);

        MatonStint stint = service.stint(config -> config.timeout(day)
                .connectTimeout(day)
                .retryDelay(day)
                .accountLimit(1_000_000)
                .workspaceLimit(1_000_000)
                .maxAttempts(1_000)
                .maxResponseBytes(Integer.MAX_VALUE));

        assertThat(stint.users().current().email()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "ä", "x\r\nAuthorization: y"})
    void rejectsAUserAgentThatWouldBreakItsHeader(String name) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> config().userAgent(name));
    }

    @Test
    void hidesTheKeyInEveryText() {
        MatonConfig config = service.config().build();

        assertThat(config.toString()).contains("127.0.0.1").doesNotContain(Service.KEY);
        assertThat(config.settings().toString()).doesNotContain(Service.KEY);
        assertThat(config.settings().credential().toString()).isEqualTo("(hidden)");
    }
}
