package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Sends nothing, and remembers when it was asked to. Answers everything in the same way. */
final class RequestTimes implements RequestStep {

    /** By how much a thread may wake up early, because it sleeps for whole milliseconds. */
    static final Duration ROUNDING = Duration.ofMillis(1);

    private final long beginning = System.nanoTime();
    private final List<Duration> times = new ArrayList<>();
    private final int status;
    private final Map<String, Collection<String>> headers;

    RequestTimes(int status, Map<String, Collection<String>> headers) {
        this.status = status;
        this.headers = headers;
    }

    @Override
    public Response send(Request request, RequestState fate) {
        depart();
        return Response.builder()
                .request(request)
                .status(status)
                .headers(headers)
                .build();
    }

    private synchronized void depart() {
        times.add(Duration.ofNanos(System.nanoTime() - beginning));
    }

    /** When each request left, in order. */
    synchronized List<Duration> sinceTheBeginning() {
        return List.copyOf(times);
    }

    /** How long it took from each request to the next one. */
    List<Duration> pauses() {
        List<Duration> left = sinceTheBeginning();
        List<Duration> pauses = new ArrayList<>();
        for (int next = 1; next < left.size(); next++) {
            pauses.add(left.get(next).minus(left.get(next - 1)));
        }
        return pauses;
    }
}
