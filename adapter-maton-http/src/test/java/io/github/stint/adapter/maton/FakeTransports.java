package io.github.stint.adapter.maton;

import java.net.http.HttpClient;

/** Transports without a network. */
public final class FakeTransports {

    private FakeTransports() {}

    /** A transport that runs each request in the thread of its caller, and waits without taking time. */
    public static MatonTransport over(HttpClient client, TestTime time) {
        return MatonTransport.over(
                client, MatonTransport.builder().executor(Runnable::run).waitingTime(time, time));
    }
}
