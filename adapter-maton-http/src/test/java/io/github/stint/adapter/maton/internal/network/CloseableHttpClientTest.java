package io.github.stint.adapter.maton.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class CloseableHttpClientTest {

    private static final NetworkRoute ROUTE = NetworkRoute.ofJvm();

    private static CloseableHttpClient open(NetworkRoute route) {
        return new CloseableHttpClient(Duration.ofSeconds(1), route);
    }

    @Test
    void creates_one_client() throws InterruptedException, ExecutionException {
        try (CloseableHttpClient client = open(ROUTE.withoutTls())) {
            assertThat(client.await()).isSameAs(client.await());
        }
    }

    @Test
    void tries_again_after_a_failure()
            throws InterruptedException, ExecutionException, NoSuchAlgorithmException, KeyManagementException {
        SSLContext context = SSLContext.getInstance("TLS");

        try (CloseableHttpClient client = open(ROUTE.trusting(context))) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(client::await)
                    .havingCause()
                    .withMessageContaining("not initialized");
            context.init(null, null, null);

            assertThat(client.await().sslContext()).isSameAs(context);
        }
    }

    @Test
    void without_a_client_there_is_nothing_to_close() throws NoSuchAlgorithmException {
        CloseableHttpClient client = open(ROUTE.trusting(SSLContext.getInstance("TLS")));

        assertThatCode(client::close).doesNotThrowAnyException();
        assertThatCode(client::close).doesNotThrowAnyException();
    }

    @Test
    void an_interrupt_during_close_remains() {
        CloseableHttpClient client = open(ROUTE.withoutTls());
        Thread.currentThread().interrupt();

        client.close();

        assertThat(Thread.interrupted()).isTrue();
        client.close();
    }
}
