package io.github.stint.adapter.maton.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NoTlsTest {

    private final SSLContext context = new NoTls();

    @Test
    void a_client_without_tls_can_be_opened() throws InterruptedException, ExecutionException {
        NetworkRoute route = NetworkRoute.ofJvm().withoutTls();

        try (CloseableHttpClient client = new CloseableHttpClient(Duration.ofSeconds(1), route)) {
            assertThat(client.await().sslContext()).isInstanceOf(NoTls.class);
        }
    }

    @Test
    void keeps_certificates_that_were_set() throws NoSuchAlgorithmException {
        SSLContext set = SSLContext.getDefault();

        assertThat(NetworkRoute.ofJvm().trusting(set).withoutTls().trust()).contains(set);
    }

    @Test
    void establishes_no_secure_connection() {
        List<ThrowingCallable> attempts = List.of(
                context::createSSLEngine,
                () -> context.createSSLEngine("localhost", 443),
                context::getSocketFactory,
                context::getServerSocketFactory,
                context::getClientSessionContext,
                context::getServerSessionContext);

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt).hasMessage("this client is for URLs without TLS"));
        assertThatThrownBy(() -> context.init(null, null, null)).isInstanceOf(KeyManagementException.class);
    }
}
