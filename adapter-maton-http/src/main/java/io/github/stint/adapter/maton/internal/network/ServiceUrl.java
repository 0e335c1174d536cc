package io.github.stint.adapter.maton.internal.network;

import io.github.stint.core.error.InvalidValue;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates URLs to which the API key will be sent. */
public final class ServiceUrl {

    private static final String OPERATION = "read a URL";
    private static final String FIELD = "url";
    /** Octets have at most three digits, because a longer number may mean another host. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private static final int MAX_PORT = 65_535;

    private ServiceUrl() {}

    /**
     * Returns the URL without a trailing slash.
     *
     * @param url null if it is not set, as a variable of the environment may be
     * @param plainHttp whether {@code http} is permitted for every host, and not only for a loopback address
     * @throws InvalidValue if it is not set, if its scheme is neither {@code https} nor a permitted {@code http}, or if it has user info,
     *     a query, a fragment or an invalid port
     */
    public static URI validate(@Nullable URI url, boolean plainHttp) {
        if (url == null) {
            throw new InvalidValue(
                    OPERATION, FIELD, "no service URL is given", "set one, or leave it out to use the default");
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw invalid(url, "is not a URL with https and a host", "use one like https://gateway.maton.ai/clockify");
        }
        if (scheme.equals("http") && !plainHttp && !isLoopback(host)) {
            throw invalid(
                    url,
                    "is not encrypted, so the API key could be read in transit",
                    "use https; in a network of your own, a Java program can permit http with MatonConfig.Builder.allowPlainHttp()");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw invalid(url, "has more than a host and a path", "remove the query, the fragment and the user name");
        }
        if (url.getPort() == 0 || url.getPort() > MAX_PORT) {
            throw invalid(url, "has the port " + url.getPort(), "use a port from 1 to " + MAX_PORT);
        }
        String path = url.getRawPath().replaceAll("/+$", "");
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path);
    }

    /** Whether the host is a name or an address of this machine. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** The message leaves out the rest of the URL, which may contain a password. */
    private static InvalidValue invalid(URI url, String what, String hint) {
        String subject = url.getScheme() == null || url.getHost() == null
                ? "the service URL"
                : "\"" + url.getScheme() + "://" + url.getHost() + "\"";
        return new InvalidValue(OPERATION, FIELD, subject + " " + what, hint);
    }
}
