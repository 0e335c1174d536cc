package io.github.stint.adapter.maton.internal.transport;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit, and fails if it is larger. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> delegate = BodySubscribers.ofByteArray();
    private final long limit;
    private long received;
    private @Nullable Subscription subscription;

    BoundedBody(long limit) {
        this.limit = limit;
    }

    static RequestFailure tooLarge(long limit) {
        return new RequestFailure(RequestFailure.Reason.TOO_LARGE, "the response has more than " + limit + " bytes");
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return delegate.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        delegate.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > limit) {
            if (subscription != null) {
                subscription.cancel();
            }
            delegate.onError(tooLarge(limit));
        } else {
            delegate.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable failure) {
        delegate.onError(failure);
    }

    @Override
    public void onComplete() {
        delegate.onComplete();
    }
}
