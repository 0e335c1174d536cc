package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.JvmErrors;
import io.github.stint.adapter.maton.internal.network.OpeningClient;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends a request once with the JDK's HTTP client, and reads the whole response. Adds the key, and only to requests to the configured
 * URLs. Does not follow redirects. Has no timeout of its own; the thread can be interrupted.
 */
final class HttpTransport implements RequestStep {

    private static final String GZIP = "gzip";
    private static final String JSON = "application/json";

    private final OpeningClient client;
    private final GatewaySettings settings;
    private volatile Optional<String> lastDate = Optional.empty();

    /** Sends requests with that client. */
    HttpTransport(OpeningClient client, GatewaySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Response send(Request request, RequestState state) throws IOException {
        HttpRequest prepared = prepare(request);
        HttpClient opened = awaitClient();
        if (!state.markSent()) {
            throw new RequestFailure(Reason.NOT_SENT, "aborted before it was sent");
        }
        HttpResponse<byte[]> response = exchange(opened, prepared);
        response.headers().firstValue("Date").ifPresent(date -> lastDate = Optional.of(date));
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return Response.builder()
                .request(request)
                .status(response.statusCode())
                .headers(headers)
                .body(new MemoryBody(decompress(response)))
                .build();
    }

    /** The date header of the last response that had one. */
    Optional<String> lastDate() {
        return lastDate;
    }

    private HttpRequest prepare(Request request) throws RequestFailure {
        URI url = URI.create(request.url());
        if (!isServiceUrl(url)) {
            throw new RequestFailure(Reason.FOREIGN, "not a URL of the service: host " + url.getHost());
        }
        HttpRequest.Builder prepared = withBody(HttpRequest.newBuilder(url), request)
                .version(
                        // Without TLS, an upgrade to HTTP/2 takes a handshake that simple servers do not support.
                        url.getScheme().equals("http") ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2);
        request.headers().forEach((name, values) -> values.forEach(value -> addHeader(prepared, name, value)));
        if (request.body() != null) {
            prepared.setHeader("Content-Type", JSON);
        }
        return prepared.setHeader("Accept", JSON)
                .setHeader("Accept-Encoding", GZIP)
                .setHeader("User-Agent", settings.userAgent())
                .setHeader(settings.credential().header(), settings.credential().value())
                .build();
    }

    private static HttpRequest.Builder withBody(HttpRequest.Builder prepared, Request request) {
        String method = request.httpMethod().name();
        byte[] body = request.body();
        if (body != null && body.length > 0) {
            return prepared.method(method, BodyPublishers.ofByteArray(body));
        }
        // Since Java 19, noBody() sends no Content-Length.
        return method.equals("GET") ? prepared.GET() : prepared.method(method, BodyPublishers.noBody());
    }

    /** The client sets Content-Length itself, and rejects it here. */
    private static void addHeader(HttpRequest.Builder prepared, String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) {
            prepared.header(name, value);
        }
    }

    private boolean isServiceUrl(URI url) {
        return isBelow(settings.service(), url)
                || settings.control().filter(control -> isBelow(control, url)).isPresent();
    }

    private static boolean isBelow(URI base, URI url) {
        return base.getScheme().equals(url.getScheme())
                && base.getHost().equals(url.getHost())
                && base.getPort() == url.getPort()
                && url.getUserInfo() == null
                && url.getRawPath().startsWith(base.getRawPath() + "/");
    }

    /** Waits until requests can be sent. */
    HttpClient awaitClient() throws RequestFailure {
        try {
            return client.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(Reason.CANCELLED, "interrupted before the request was sent", interrupted);
        } catch (ExecutionException failure) {
            throwIfOfMachine(failure);
            throw new RequestFailure(Reason.NO_CLIENT, "no HTTP client: " + reason(failure), failure);
        }
    }

    /** The last message: Java wraps that of a damaged trust store in three others. */
    private static String reason(ExecutionException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .skip(1)
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .reduce((earlier, later) -> later)
                .orElse("unknown reason");
    }

    private HttpResponse<byte[]> exchange(HttpClient opened, HttpRequest prepared) throws RequestFailure {
        AtomicInteger status = new AtomicInteger();
        try {
            return opened.send(prepared, head -> {
                status.set(head.statusCode());
                return new BoundedBody(settings.maxResponseBytes());
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(
                    Reason.CANCELLED_IN_FLIGHT, "interrupted while waiting for the response", interrupted);
        } catch (IOException failure) {
            throwIfOfMachine(failure);
            throw failureOf(failure).withStatus(status.get());
        } catch (RuntimeException unreadable) {
            throwIfOfMachine(unreadable);
            // Thrown by the client for invalid response headers, such as a Content-Length that is not a number.
            throw new RequestFailure(Reason.BROKEN, "invalid response headers", unreadable);
        }
    }

    /** A request that has failed for lack of memory must not be sent again. */
    private static void throwIfOfMachine(Exception failure) {
        Optional<VirtualMachineError> error = JvmErrors.behind(failure);
        if (error.isPresent()) {
            throw error.get();
        }
    }

    private static RequestFailure failureOf(IOException failure) {
        // The client wraps exceptions of a body subscriber.
        if (failure.getCause() instanceof RequestFailure known) {
            return known;
        }
        if (TlsFailure.of(failure).isPresent()) {
            return new RequestFailure(Reason.NOT_SECURE, message(failure), failure);
        }
        boolean unreachable = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException
                // The client has no other sign that a proxy opened no connection, so that nothing was sent.
                || String.valueOf(failure.getMessage()).startsWith("Tunnel failed");
        return new RequestFailure(unreachable ? Reason.UNREACHABLE : Reason.BROKEN, message(failure), failure);
    }

    /** The client gives no message for the most common failures. */
    private static String message(IOException failure) {
        boolean unknownHost = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
        if (unknownHost) {
            return "unknown host";
        }
        if (failure.getMessage() == null) {
            return failure instanceof ConnectException
                    ? "connection refused"
                    : failure.getClass().getSimpleName();
        }
        return failure.getMessage();
    }

    private byte[] decompress(HttpResponse<byte[]> response) throws IOException {
        List<String> codings = response.headers().allValues("Content-Encoding").stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.equals("identity"))
                .toList();
        if (codings.isEmpty() || response.body().length == 0) {
            return response.body();
        }
        if (!codings.equals(List.of(GZIP))) {
            throw new RequestFailure(Reason.BROKEN, "unsupported content encoding of the response: " + codings)
                    .withStatus(response.statusCode());
        }
        int limit = settings.maxResponseBytes();
        try (InputStream decompressed = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = decompressed.readNBytes(limit);
            if (decompressed.read() >= 0) {
                throw BoundedBody.tooLarge(limit).withStatus(response.statusCode());
            }
            return body;
        } catch (RequestFailure known) {
            throw known;
        } catch (IOException damaged) {
            throw new RequestFailure(Reason.BROKEN, "the response cannot be decompressed", damaged)
                    .withStatus(response.statusCode());
        }
    }
}
