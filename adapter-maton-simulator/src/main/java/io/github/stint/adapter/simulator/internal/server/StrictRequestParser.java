package io.github.stint.adapter.simulator.internal.server;

import io.github.stint.adapter.simulator.internal.wire.Authority;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * HttpCore's parser, which also rejects each request whose end or target another program could read in another way, as RFC 9112 requires
 * or recommends, and never throws an unchecked exception. Not thread-safe: each connection has one.
 */
final class StrictRequestParser implements HttpMessageParser<ClassicHttpRequest> {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern URL = Pattern.compile("(?i)https?://(?<authority>[^/?#@]+)(?<path>([/?].*)?)");

    private final HttpMessageParser<ClassicHttpRequest> parser;
    /** A valid Host, which most often is that of the next request too. */
    private String lastHost = "";

    StrictRequestParser(Http1Config config) {
        this.parser = new DefaultHttpRequestParser(config);
    }

    @Override
    public ClassicHttpRequest parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        try {
            HeadLines lines = new HeadLines();
            ClassicHttpRequest request = parser.parse(new CheckedLines(buffer, lines), in);
            if (request != null) {
                request.setPath(path(lines.target()));
                requireOneEnd(request);
                requireHost(request);
            }
            return request;
        } catch (HeadLines.MalformedLine | RuntimeException malformed) {
            throw new ProtocolException("malformed request", malformed);
        }
    }

    /** Returns the path and the query of a target that is one, or a URL; {@code *} is the target of OPTIONS for the whole server. */
    private static String path(String target) throws ProtocolException {
        if (target.startsWith("/") || target.equals("*")) {
            return target;
        }
        Matcher url = URL.matcher(target);
        if (!url.matches() || Authority.parse(url.group("authority")).isEmpty()) {
            throw new ProtocolException("invalid request target");
        }
        String path = url.group("path");
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Rejects requests that end at different places for different programs. */
    private static void requireOneEnd(ClassicHttpRequest request) throws ProtocolException {
        Header[] lengths = request.getHeaders(HttpHeaders.CONTENT_LENGTH);
        Header[] encodings = request.getHeaders(HttpHeaders.TRANSFER_ENCODING);
        if (lengths.length + encodings.length > 1) {
            throw new ProtocolException("more than one length of the body");
        }
        if (lengths.length == 1 && !LENGTH.matcher(lengths[0].getValue()).matches()) {
            throw new ProtocolException("invalid Content-Length");
        }
        if (encodings.length == 1 && (isOld(request) || !encodings[0].getValue().equalsIgnoreCase("chunked"))) {
            throw new ProtocolException("unknown Transfer-Encoding");
        }
    }

    /** HTTP/1.0 has no Transfer-Encoding, and requires no Host. */
    private static boolean isOld(ClassicHttpRequest request) {
        return request.getVersion() != null && request.getVersion().lessEquals(HttpVersion.HTTP_1_0);
    }

    private void requireHost(ClassicHttpRequest request) throws ProtocolException {
        Header[] hosts = request.getHeaders(HttpHeaders.HOST);
        if (hosts.length > 1 || (hosts.length == 0 && !isOld(request))) {
            throw new ProtocolException("not one Host");
        }
        if (hosts.length == 1 && !hosts[0].getValue().equals(lastHost)) {
            requireAuthority(hosts[0].getValue());
            lastHost = hosts[0].getValue();
        }
    }

    private static void requireAuthority(String host) throws ProtocolException {
        if (Authority.parse(host).isEmpty()) {
            throw new ProtocolException("invalid Host");
        }
    }
}
