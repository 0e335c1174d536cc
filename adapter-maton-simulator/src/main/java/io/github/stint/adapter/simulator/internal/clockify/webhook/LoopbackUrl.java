package io.github.stint.adapter.simulator.internal.clockify.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which URLs may be called: those of this machine. A simulator must never send data to another machine, so names other than
 * {@code localhost} are not even resolved.
 */
final class LoopbackUrl {

    private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d{1,2})){3}");

    private static Set<String> schemes() {
        return Set.of("http", "https");
    }

    private LoopbackUrl() {}

    /** Returns the URL if it is one of this machine; empty for any other, and for one that is not valid. */
    static Optional<URI> of(String text) {
        return parse(text).filter(LoopbackUrl::isLoopback);
    }

    /** Returns whether the text is a URL that a webhook can have. */
    static boolean isValid(String text) {
        return parse(text).isPresent();
    }

    private static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text);
            boolean valid = url.getScheme() != null
                    && schemes().contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getHost() != null;
            return valid ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException invalid) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost")) {
            return isLoopbackName(host);
        }
        return host.equals("[::1]") || IPV4.matcher(host).matches();
    }

    /** The file of hosts could name any address. */
    private static boolean isLoopbackName(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
