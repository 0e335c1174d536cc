package io.github.stint.adapter.maton.internal.transport;

import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path of a request, as it is reported. */
final class RequestPath {

    private static final String PLACEHOLDER = "{id}";
    /** All segments of the service's paths that are neither an id nor a name. Without a group that repeats, which needs stack for each. */
    private static final Pattern WORD = Pattern.compile("[a-z](?:[a-z-]*[a-z])?");

    private RequestPath() {}

    /** The path and the query, without the base URL. */
    static String of(Request request, GatewaySettings settings) {
        String url = request.url();
        return without(Optional.of(settings.service()), url)
                .or(() -> without(settings.control(), url))
                .orElse(url);
    }

    private static Optional<String> without(Optional<URI> base, String url) {
        return base.map(URI::toString)
                .filter(prefix -> url.startsWith(prefix + "/"))
                .map(prefix -> url.substring(prefix.length()));
    }

    /**
     * The path with placeholders for what differs between requests of the same kind, without the query.
     *
     * @param path without the base URL
     */
    static String template(Request request, String path) {
        return Optional.ofNullable(request.requestTemplate())
                .map(RequestTemplate::methodMetadata)
                .map(MethodMetadata::template)
                .map(RequestTemplate::path)
                .orElseGet(() -> withPlaceholders(path.split("\\?", 2)[0]));
    }

    /** Of a request that the caller wrote. */
    private static String withPlaceholders(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> segment.isEmpty() || WORD.matcher(segment).matches() ? segment : PLACEHOLDER)
                .collect(Collectors.joining("/"));
    }
}
