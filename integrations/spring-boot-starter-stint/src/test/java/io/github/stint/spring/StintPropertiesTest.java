package io.github.stint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Valid and invalid properties, and what is printed about the invalid ones. */
class StintPropertiesTest {

    @RegisterExtension
    private final Gateway gateway = new Gateway();

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(StintAutoConfiguration.class));

    /** As at the start of an application, whose analyzers are found by the name of the interface. */
    private static FailureAnalysis analysis(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, failure) -> {})
                .stream()
                .filter(StintFailureAnalyzer.class::isInstance)
                .map(analyzer -> analyzer.analyze(Objects.requireNonNull(context.getStartupFailure())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_key_the_application_does_not_start() {
        application.run(context -> {
            assertThat(analysis(context).getDescription())
                    .isEqualTo(
                            "Stint cannot be configured: the property stint.key is missing or invalid: no API key is set.");
            assertThat(analysis(context).getAction())
                    .contains("maton.ai/settings")
                    .contains("STINT_KEY")
                    .contains("stint.enabled=false");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "' '", "''",
    })
    void a_blank_key_is_a_missing_key(String key) {
        application
                .withPropertyValues("stint.key=" + key)
                .run(context -> assertThat(analysis(context).getDescription()).contains("no API key is set"));
    }

    @Test
    void a_variable_that_is_not_set_is_named() {
        application
                .withPropertyValues("stint.key=${NO_SUCH_VARIABLE}")
                .run(context -> assertThat(analysis(context).getDescription())
                        .contains("the placeholder ${NO_SUCH_VARIABLE} has no value"));
    }

    @Test
    void an_invalid_key_is_not_printed() {
        application
                .withPropertyValues("stint.key=with a space")
                .run(context -> assertThat(analysis(context).getDescription())
                        .contains("stint.key")
                        .doesNotContain("with a space"));
    }

    @ParameterizedTest
    @CsvSource({
        "stint.gateway-url, http://example.com",
        "stint.control-url, ftp://example.com",
        "stint.connection, a b",
        "stint.user-agent, Ö",
        "stint.timeout, -1s",
        "stint.connect-timeout, 0s",
        "stint.account-limit, 0",
        "stint.workspace-limit, -1",
        "stint.max-attempts, 0",
        "stint.retry-delay, 1ms",
        "stint.max-response-size, 0B",
    })
    void an_invalid_value_is_reported_with_its_property(String property, String value) {
        application
                .withPropertyValues(gateway.properties())
                .withPropertyValues(property + "=" + value)
                .run(context -> {
                    FailureAnalysis analysis = analysis(context);
                    assertThat(analysis.getDescription())
                            .startsWith("Stint cannot be configured: the property " + property + " ");
                    assertThat(analysis.getAction()).isNotBlank();
                });
    }

    @Test
    void each_property_has_a_valid_value() {
        application
                .withPropertyValues(gateway.properties())
                .withPropertyValues(
                        "stint.enabled=true",
                        "stint.mode=maton",
                        "stint.connection=c1",
                        "stint.user-agent=hours",
                        "stint.timeout=5s",
                        "stint.connect-timeout=2s",
                        "stint.account-limit=5",
                        "stint.workspace-limit=20",
                        "stint.max-attempts=1",
                        "stint.retry-delay=100ms",
                        "stint.max-response-size=5GB",
                        "stint.plan=auto")
                .run(context -> assertThat(
                                context.getBean(Stint.class).users().current().id())
                        .isEqualTo(Gateway.USER));
    }
}
