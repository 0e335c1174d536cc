package io.github.stint.reliability.network;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Reads the body of a request; the publishers of the JDK publish it at once. */
final class BodyText implements Subscriber<ByteBuffer> {

    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);

    static String of(HttpRequest request) {
        return request.bodyPublisher()
                .map(publisher -> {
                    BodyText reader = new BodyText();
                    publisher.subscribe(reader);
                    return reader.text.getBody().toCompletableFuture().join();
                })
                .orElse("");
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        text.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
        text.onNext(List.of(part));
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
