package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.tag.NewTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @RegisterExtension
    private final Service service = new Service();

    @RegisterExtension
    private final Service elsewhere = new Service();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isAnErrorAndSendsNothingToTheOtherHost(int status) {
        String target = elsewhere.url() + "/clockify/api/v1/user?secret=1";
        service.onAnything(aResponse().withStatus(status).withHeader("Location", target));
        elsewhere.onAnything(Service.answer(200, Bodies.USER));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> service.stint().users().current())
                .withMessageContaining("127.0.0.1")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> service.stint().tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(elsewhere.asked()).isEmpty();
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void isNotFollowedOnTheSameHostEither() {
        service.on(
                        "GET",
                        "/clockify/api/v1/user",
                        aResponse().withStatus(302).withHeader("Location", "/clockify/api/v1/other"))
                .on("GET", "/clockify/api/v1/other", 200, Bodies.USER);

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> service.stint().users().current())
                .withMessageContaining("another path");
    }

    @Test
    void mayLeadAnywhereWithoutBreakingAnything() {
        for (String target : new String[] {"", "::::", "//", "javascript:alert(1)", "http://[broken"}) {
            service.onAnything(aResponse().withStatus(302).withHeader("Location", target));

            assertThatExceptionOfType(UnexpectedResponse.class)
                    .isThrownBy(() -> service.stint().users().current());
        }
    }
}
