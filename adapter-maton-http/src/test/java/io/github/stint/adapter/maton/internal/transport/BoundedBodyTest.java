package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

/** A body is received in parts, and no more of it than permitted. */
class BoundedBodyTest {

    private final BoundedBody body = new BoundedBody(100);
    private final Connection connection = new Connection();

    private static final class Connection implements Subscription {

        private boolean isRequested;
        private boolean isCancelled;

        @Override
        public void request(long parts) {
            isRequested = true;
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    private void receive(int bytes) {
        body.onNext(List.of(ByteBuffer.allocate(bytes / 2), ByteBuffer.allocate(bytes - bytes / 2)));
    }

    @Test
    void is_requested_and_complete_up_to_the_limit() {
        body.onSubscribe(connection);
        receive(60);
        receive(40);
        body.onComplete();

        assertThat(connection.isRequested).isTrue();
        assertThat(connection.isCancelled).isFalse();
        assertThat(body.getBody().toCompletableFuture().join()).hasSize(100);
    }

    @Test
    void is_cancelled_beyond_the_limit() {
        body.onSubscribe(connection);
        receive(60);
        receive(41);

        assertThat(connection.isCancelled).isTrue();
        assertThat(body.getBody().toCompletableFuture())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        RequestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE));
    }
}
