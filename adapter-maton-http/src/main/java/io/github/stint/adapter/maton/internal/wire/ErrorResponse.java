package io.github.stint.adapter.maton.internal.wire;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An answer that says no, on its way to be told in the words of the domain. */
public final class ErrorResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response answer;
    private final transient ErrorBody body;

    ErrorResponse(Response answer, ErrorBody body) {
        super("status " + answer.status());
        this.answer = answer;
        this.body = body;
    }

    public int status() {
        return answer.status();
    }

    public ErrorBody body() {
        return body;
    }

    /** Whether there is no such address, or none that can be asked so. */
    public boolean isUnknownRequest() {
        return status() == 404 || status() == 405;
    }

    public boolean wasReading() {
        return SafeMethods.contain(answer.request().httpMethod());
    }

    public Request request() {
        return answer.request();
    }

    public Response answer() {
        return answer;
    }

    public Optional<String> header(String name) {
        Collection<String> values = answer.headers().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }
}
