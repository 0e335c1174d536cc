package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends one request to the service over the JDK's HTTP client, once, and reads the whole answer. The key is added here, at the last
 * moment, and only to requests to the service itself; redirects are not followed. Waits for ever unless it is interrupted.
 */
final class HttpTransport implements RequestStep {

    private static final String GZIP = "gzip";
    private static final String JSON = "application/json";

    private final HttpClient client;
    private final GatewaySettings settings;

    HttpTransport(HttpClient client, GatewaySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Response send(Request request, RequestState fate) throws IOException {
        HttpRequest prepared = prepare(request);
        if (!fate.depart()) {
            throw new RequestFailure(Reason.LATE, "nobody waits for the answer any more");
        }
        HttpResponse<byte[]> answer = exchange(prepared);
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        return Response.builder()
                .request(request)
                .status(answer.statusCode())
                .headers(headers)
                .body(unpacked(answer))
                .build();
    }

    private HttpRequest prepare(Request request) throws RequestFailure {
        URI address = URI.create(request.url());
        if (!isOfTheService(address)) {
            throw new RequestFailure(Reason.FOREIGN, "the request would go to " + address.getHost());
        }
        HttpRequest.Builder prepared = withBody(HttpRequest.newBuilder(address), request)
                .version(
                        // Without encryption, changing to version 2 takes a handshake that simple servers do not know.
                        address.getScheme().equals("http") ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2);
        request.headers().forEach((name, values) -> values.forEach(value -> addUnlessLength(prepared, name, value)));
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
        // Since Java 19, this one is sent without the length of the body that it does not have.
        return method.equals("GET") ? prepared.GET() : prepared.method(method, BodyPublishers.noBody());
    }

    /** The client counts the length itself. */
    private static void addUnlessLength(HttpRequest.Builder prepared, String name, String value) {
        if (!name.equalsIgnoreCase("Content-Length")) {
            prepared.header(name, value);
        }
    }

    private boolean isOfTheService(URI address) {
        return isBelow(settings.service(), address)
                || settings.control()
                        .filter(control -> isBelow(control, address))
                        .isPresent();
    }

    private static boolean isBelow(URI base, URI address) {
        return base.getScheme().equals(address.getScheme())
                && base.getHost().equals(address.getHost())
                && base.getPort() == address.getPort()
                && address.getUserInfo() == null
                && address.getRawPath().startsWith(base.getRawPath() + "/");
    }

    private HttpResponse<byte[]> exchange(HttpRequest prepared) throws RequestFailure {
        try {
            return client.send(prepared, head -> new BoundedBody(settings.largestAnswer()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RequestFailure(Reason.INTERRUPTED, "interrupted while waiting for the answer", interrupted);
        } catch (IOException failure) {
            throw told(failure);
        } catch (RuntimeException unreadable) {
            // So the client tells an answer whose head no server should send, such as a length that is no number.
            throw new RequestFailure(Reason.BROKEN, "the head of the answer cannot be read", unreadable);
        }
    }

    private static RequestFailure told(IOException failure) {
        // The client wraps what a body throws.
        if (failure.getCause() instanceof RequestFailure known) {
            return known;
        }
        boolean unreachable = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
        return new RequestFailure(unreachable ? Reason.UNREACHABLE : Reason.BROKEN, message(failure), failure);
    }

    /** The client says nothing of what is most common. */
    private static String message(IOException failure) {
        boolean unknownHost = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
        if (unknownHost) {
            return "there is no such host";
        }
        return failure.getMessage() == null ? "nobody answers there" : failure.getMessage();
    }

    private byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        List<String> codings = answer.headers().allValues("Content-Encoding").stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.equals("identity"))
                .toList();
        if (codings.isEmpty() || answer.body().length == 0) {
            return answer.body();
        }
        if (!codings.equals(List.of(GZIP))) {
            throw new RequestFailure(Reason.BROKEN, "the answer is packed as " + codings + ", which was not asked for");
        }
        int limit = settings.largestAnswer();
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] body = plain.readNBytes(limit);
            if (plain.read() >= 0) {
                throw BoundedBody.tooLarge(limit);
            }
            return body;
        } catch (RequestFailure known) {
            throw known;
        } catch (IOException damaged) {
            throw new RequestFailure(Reason.BROKEN, "the answer cannot be unpacked", damaged);
        }
    }
}
