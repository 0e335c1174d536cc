package io.github.stint.adapter.maton.internal.wire;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import io.github.stint.core.message.ServiceResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A response with an error status, before it is translated into an error of the domain. */
public final class ErrorResponse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;
    private final transient ErrorBody body;

    ErrorResponse(Response response, ErrorBody body) {
        super("status " + response.status());
        this.response = response;
        this.body = body;
    }

    public int status() {
        return response.status();
    }

    public ErrorBody body() {
        return body;
    }

    /** The response as errors report it. */
    public ServiceResponse summary() {
        ServiceResponse summary = ServiceResponse.of(status());
        if (body.code().isPresent()) {
            summary = summary.withCode(String.valueOf(body.code().getAsInt()));
        }
        return body.message().isEmpty() ? summary : summary.withMessage(body.message());
    }

    /** Whether the service does not know the URL, or not with that method. */
    public boolean isUnknownRequest() {
        return status() == 404 || status() == 405;
    }

    /** Whether the request changes nothing. */
    public boolean isSafe() {
        return SafeMethods.contain(response.request().httpMethod());
    }

    public Request request() {
        return response.request();
    }

    public Response response() {
        return response;
    }

    public Optional<String> header(String name) {
        Collection<String> values = response.headers().getOrDefault(name, List.of());
        return values.stream().findFirst();
    }
}
