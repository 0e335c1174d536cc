package io.github.stint.adapter.maton.gateway;

import feign.Request;
import feign.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An answer that says no, on its way to be told in the words of the domain. */
final class ErrorAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;
    private final transient ErrorBody body;

    ErrorAnswer(Response answer, ErrorBody body) {
        super("status " + answer.status());
        this.answer = answer;
        this.body = body;
    }

    int status() {
        return answer.status();
    }

    ErrorBody body() {
        return body;
    }

    /** Whether there is no such address, or none that can be asked so. */
    boolean saysThatNothingIsThere() {
        return status() == 404 || status() == 405;
    }

    boolean wasReading() {
        return Retries.isReading(request());
    }

    Request request() {
        return answer.request();
    }

    Response answer() {
        return answer;
    }

    Optional<String> header(String name) {
        Collection<String> values = answer.headers().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }
}
