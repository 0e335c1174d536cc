package io.github.stint.adapter.maton.internal.network;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How connections are established: through which proxy, and which certificates are trusted. Immutable; {@code toString} hides the password.
 *
 * @param proxies the proxy for each URL; empty for that of the JVM
 * @param proxyLogin the user and the password for proxies that ask for them
 * @param trust the context for TLS; empty for that of the JVM
 */
public record NetworkRoute(
        Optional<ProxySelector> proxies, Optional<PasswordAuthentication> proxyLogin, Optional<SSLContext> trust) {

    /** The settings of the JVM. */
    public static NetworkRoute ofJvm() {
        return new NetworkRoute(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NetworkRoute through(ProxySelector selector) {
        return new NetworkRoute(Optional.of(selector), proxyLogin, trust);
    }

    public NetworkRoute withLogin(PasswordAuthentication login) {
        return new NetworkRoute(proxies, Optional.of(login), trust);
    }

    public NetworkRoute trusting(SSLContext context) {
        return new NetworkRoute(proxies, proxyLogin, Optional.of(context));
    }

    /**
     * For URLs with {@code http} only: the client then reads no certificates, which takes longer than a request. Certificates that were
     * set stay.
     */
    public NetworkRoute withoutTls() {
        return trust.isPresent() ? this : trusting(new NoTls());
    }

    /** The proxies for each URL; a loopback address is always reached directly, because a proxy would connect to its own machine. */
    public ProxySelector selector() {
        Optional<ProxySelector> chosen = proxies.or(() -> Optional.ofNullable(ProxySelector.getDefault()));
        return new ExceptLoopback(chosen);
    }

    /** Sends the login to proxies, and to nothing else. */
    Optional<Authenticator> authenticator() {
        return proxyLogin.map(login -> new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY ? login : null;
            }
        });
    }

    @Override
    public String toString() {
        return "NetworkRoute{" + (proxies.isPresent() ? "configured proxy" : "proxy of the JVM") + "}";
    }

    private static final class ExceptLoopback extends ProxySelector {

        private final Optional<ProxySelector> proxies;

        ExceptLoopback(Optional<ProxySelector> proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<Proxy> select(URI url) {
            return proxies.filter(selector -> !ServiceUrl.isLoopback(url.getHost()))
                    .map(selector -> selector.select(url))
                    .orElse(List.of(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI url, SocketAddress address, IOException failure) {
            proxies.ifPresent(selector -> selector.connectFailed(url, address, failure));
        }
    }
}
