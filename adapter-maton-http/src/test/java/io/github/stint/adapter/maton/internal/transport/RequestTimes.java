package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Records when requests are sent, and returns a response to each, which takes no time. */
final class RequestTimes implements RequestStep {

    private final VirtualTime time;
    private final List<Duration> times = new ArrayList<>();
    private final int status;
    private final Map<String, Collection<String>> headers;

    RequestTimes(VirtualTime time, int status, Map<String, Collection<String>> headers) {
        this.time = time;
        this.status = status;
        this.headers = headers;
    }

    @Override
    public synchronized Response send(Request request, RequestState state) {
        times.add(Duration.ofNanos(time.now()));
        return Response.builder()
                .request(request)
                .status(status)
                .headers(headers)
                .build();
    }

    /** When each request was sent, relative to the start, in order. */
    synchronized List<Duration> sinceStart() {
        return List.copyOf(times);
    }

    /** The delay between each request and the next one. */
    List<Duration> delays() {
        List<Duration> sent = sinceStart();
        List<Duration> delays = new ArrayList<>();
        for (int next = 1; next < sent.size(); next++) {
            delays.add(sent.get(next).minus(sent.get(next - 1)));
        }
        return delays;
    }
}
