package io.github.stint.adapter.maton.fake;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.fuzzing.EscapedText;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Sends one text as the body of one or more responses, with any status and headers, and otherwise valid responses. The same text and seed
 * cause the same responses.
 */
final class HostileService implements Function<SentRequest, Reply> {

    private static final List<Integer> STATUSES = List.of(
            200, 200, 200, 200, 201, 202, 204, 206, 299, 100, 301, 304, 400, 401, 402, 403, 404, 405, 407, 409, 429,
            500, 503, 599);
    private static final List<String> NAMES = List.of(
            "Retry-After", "Date", "Content-Type", "Content-Encoding", "Last-Page", "Location", "Content-Length");
    private static final int MAX_REQUESTS = 3000;

    private final String text;
    private final byte[] body;
    private final SplittableRandom random;
    private int requests;

    HostileService(String text, SplittableRandom random) {
        this.text = text;
        this.body = EscapedText.toBytes(text);
        this.random = random;
    }

    @Override
    public Reply apply(SentRequest request) {
        requests++;
        if (requests > MAX_REQUESTS) {
            throw new AssertionError("more than " + MAX_REQUESTS + " requests, at last " + request);
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> Reply.of(200, validBody(request));
            case 2 -> withHeaders(Reply.of(status(), validBody(request)));
            case 3 -> Reply.of(200, body);
            case 4 ->
                random.nextInt(10) == 0
                        ? Reply.of(status(), body).breakingWith(new IOException(text))
                        : withHeaders(Reply.of(200, body));
            default -> withHeaders(Reply.of(status(), body));
        };
    }

    private int status() {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    private Reply withHeaders(Reply reply) {
        Reply changed = reply;
        for (int count = random.nextInt(3); count > 0; count--) {
            String value = text.substring(0, Math.min(text.length(), random.nextInt(40)));
            changed = changed.with(NAMES.get(random.nextInt(NAMES.size())), random.nextInt(3) == 0 ? "true" : value);
        }
        return changed;
    }

    /** What the service would send for that request. */
    static String validBody(SentRequest request) {
        String resource = request.resource();
        boolean list = request.method().equals("GET") && resource.matches(".*(s|in-progress)");
        String item = item(resource, request);
        return list ? Bodies.listOf(item) : item;
    }

    private static String item(String resource, SentRequest request) {
        if (resource.startsWith("/connections")) {
            return Bodies.CONNECTION;
        }
        if (resource.contains("time-entries")) {
            boolean timer = request.path().contains("in-progress") || resource.endsWith("06");
            return timer ? Bodies.TIMER : Bodies.ENTRY;
        }
        if (resource.contains("/tasks")) {
            return Bodies.TASK;
        }
        if (resource.contains("/projects")) {
            return Bodies.PROJECT;
        }
        if (resource.contains("/clients")) {
            return Bodies.CLIENT;
        }
        if (resource.contains("/tags")) {
            return Bodies.TAG;
        }
        return resource.contains("/user") ? Bodies.USER : Bodies.WORKSPACE;
    }
}
