package io.github.stint.adapter.maton.internal.transport;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a whole body, unless it is larger than it may be. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final long limit;
    private long received;
    private @Nullable Subscription subscription;

    BoundedBody(long limit) {
        this.limit = limit;
    }

    static RequestFailure tooLarge(long limit) {
        return new RequestFailure(
                RequestFailure.Reason.TOO_LARGE, "the answer has more than the " + limit + " bytes that it may have");
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > limit) {
            if (subscription != null) {
                subscription.cancel();
            }
            whole.onError(tooLarge(limit));
        } else {
            whole.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
