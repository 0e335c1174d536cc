package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.core.error.InvalidValue;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks addresses that a key will be sent to. */
public final class ServiceUrl {

    /** A number between dots may not stand for more than it shows, so that no other machine can be meant. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private ServiceUrl() {}

    /**
     * The address without a slash at its end.
     *
     * @throws InvalidValue if it is not a plain address of {@code https:}, or of {@code http:} on this very machine
     */
    public static URI checked(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw invalid(address, "is not an address of the web", "write it like https://gateway.maton.ai/clockify");
        }
        if (scheme.equals("http")
                && !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw invalid(address, "is not encrypted, so that anybody could read the key on its way", "use https:");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw invalid(
                    address, "holds more than a host and a path", "leave out what follows ? or #, and any user name");
        }
        String path = address.getRawPath().replaceAll("/+$", "");
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path);
    }

    /** Without what could be a password. */
    private static InvalidValue invalid(URI address, String what, String hint) {
        return new InvalidValue(
                "read an address",
                "address",
                "\"" + address.getScheme() + "://" + address.getHost() + "\" " + what,
                hint);
    }
}
