package io.github.stint.adapter.simulator;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** The address that a simulator listens on, and the URLs for it. */
record BindAddress(InetAddress address) {

    /** Returns 127.0.0.1; the name localhost could resolve to an IPv6 address. */
    static BindAddress loopback() {
        return new BindAddress(address(new byte[] {127, 0, 0, 1}));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /** Returns a URL that clients on this machine can use: no client can connect to the wildcard address, which includes 127.0.0.1. */
    URI url(String scheme, int port, String path) {
        return URI.create(scheme + "://" + (address.isAnyLocalAddress() ? "127.0.0.1" : host()) + ":" + port + path);
    }

    private String host() {
        String text = address.getHostAddress();
        // An IPv6 address may end with the name of a network interface.
        return text.contains(":") ? "[" + text.replaceFirst("%.*", "") + "]" : text;
    }
}
